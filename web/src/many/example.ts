import type { Posting } from '../report/types';

const line = (title: string, company: string, location: string, description: string): Posting => ({ title, company, location, description });

/** Ten short postings written for this page; the companies are made up. */
export const example: Posting[] = [
  line('Data Engineer', 'Quillwort Bank', 'Charlotte, NC', 'Full-time. $115,000 - $135,000 a year. Hybrid, 3 days a week in the office. We do not sponsor visas. Requirements: 4+ years with Python, SQL and Airflow. Kafka is a plus. 401(k), health and dental insurance.'),
  line('Senior Analytics Engineer', 'Marram Software', 'Remote (US)', 'Remote within the United States. $150k-$175k base. Visa sponsorship is available. You bring dbt, Snowflake and SQL, and at least 6 years of experience. Equity, unlimited PTO, parental leave.'),
  line('Junior Data Analyst', 'Sedge & Daughters', 'Leeds, UK', 'Permanent, full-time, £28,000 - £32,000. Based in our Leeds office every day. You know Excel and SQL. You must have the right to work in the UK. 25 days of holiday and a pension.'),
  line('ML Engineer', 'Bogbean Robotics', 'Munich, Germany', 'Permanent position. €75,000 to €90,000 a year. Hybrid, two days a week on site. PyTorch, Python and Docker in production. 3-5 years of experience. We sponsor visas and help you relocate.'),
  line('Data Engineer (Contract)', 'Tormentil Staffing', 'Austin, TX', '6-month contract, W2 only, $65-$72/hr. Onsite 5 days a week. Must have Spark, Scala and AWS (EMR, Glue). US citizens and green card holders only.'),
  line('Staff Data Platform Engineer', 'Cottongrass Health', 'Remote', 'Fully remote, work from anywhere. $190,000 - $220,000. Kubernetes, Terraform, Kafka and Flink. 10+ years of experience. Health insurance, equity, learning budget.'),
  line('BI Developer', 'County of Asphodel', 'Sacramento, CA', 'Full-time, hybrid: 2 days in the office. Salary $98,000 to $120,000 depending on experience. Power BI, SQL Server and SSIS. Bachelor’s degree required. Must be authorized to work in the US.'),
  line('Data Scientist', 'Milkwort Foods', 'Toronto, Canada', 'Permanent. CAD 110,000 - 130,000 a year. Hybrid work. Python, statistics, A/B testing and time series. Experience with LLMs is nice to have. 20 days of vacation and an RRSP match.'),
  line('Entry Level Data Engineer', 'Sphagnum Labs', 'Columbus, OH', 'We want 5+ years of experience with Python, Java, Scala, Spark, Kafka, Airflow, Snowflake and Kubernetes. Competitive pay. Onsite.'),
  line('Cleared Data Architect', 'Heather Defense', 'Arlington, VA', 'Active Top Secret clearance required. Full-time, on site. $160,000 - $185,000. Data modeling, Oracle and PostgreSQL. 8+ years of experience. Medical, dental, vision, 401k.'),
];
