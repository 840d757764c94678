import type { SampleId } from './sampleIds';

/** Postings written for this page; the companies are made up. */
export const samples: Record<SampleId, string> = {
  contract: `Senior Data Engineer, Claims Platform
Larkspur Mutual · Denver, CO

Contract, 12 months with a possible extension
Hybrid: 3 days a week in our Denver office, home on Monday and Friday
$72 - $80/hr on W2, depending on experience. No C2C, no 1099.
We are unable to sponsor visas for this role, now or in the future. US citizens and green card holders are welcome.

What you will do
• Build and run the pipelines that carry claims from forty source systems into Snowflake.
• Move nightly batch jobs from cron to Airflow, and keep them boring.
• Model claims, policies and payments for the actuaries who read them.
• Write data quality checks, and mend what they find.

What you bring
• 5+ years of data engineering
• Strong SQL and Python; Spark in production
• Airflow or a similar orchestrator
• AWS: S3, Glue and Lambda
• Clear communication with people who are not engineers
• A bachelor's degree or equivalent experience

Nice to have
• dbt
• Some exposure to Kafka
• Terraform is a plus

Larkspur Mutual is an equal opportunity employer and does not discriminate on the grounds of citizenship or national origin.
`,
  permanent: `Analytics Engineer
Pennycress Energy · Bristol, UK

£58,000 - £68,000 plus a bonus of up to 10%. Permanent, full-time.

You will join a team of six that looks after the numbers behind 300,000 smart meters. You will own our dbt project from source to dashboard, and sit close to the people who buy and sell the power.

Where you will work
Hybrid. We meet in the Bristol office on Tuesdays and Thursdays; the rest is up to you. We will help you relocate.

About you
- You write SQL that other people enjoy reading, and you know dimensional modelling well.
- You have worked with dbt and BigQuery, and you test what you build.
- Three years or more in analytics or data engineering.
- Python is helpful, Looker is a bonus. Not all of this is needed: apply anyway.

You need the right to work in the UK. We do offer visa sponsorship to people on the Skilled Worker route.

What you get
27 days of holiday plus bank holidays, a pension that we match to 8%, private health insurance, £1,500 a year for courses and conferences, enhanced parental leave, a bike-to-work scheme, and a mentor in your first year. People move from here to the platform and trading teams, and there is a written ladder up to Staff.
`,
  german: `Data Engineer (m/w/d) Logistik
Haubentaucher Logistik GmbH · Leipzig

Unbefristet, Vollzeit, ab sofort
65.000 bis 78.000 € im Jahr, je nach Erfahrung

Deine Aufgaben
• Du baust unsere Datenpipelines von der Lagersteuerung bis ins Data Warehouse.
• Du löst nächtliche Stapelläufe durch Streaming mit Kafka ab.
• Du sorgst mit Tests und Monitoring dafür, dass die Disposition sich auf die Zahlen verlässt.

Dein Profil
• Mindestens 3 Jahre Erfahrung als Data Engineer
• Sehr gute Kenntnisse in SQL und Python
• Erfahrung mit Spark oder Flink
• Abgeschlossenes Studium der Informatik oder eine vergleichbare Ausbildung
• Deutsch auf C1, gutes Englisch
• Kenntnisse in Azure sind von Vorteil

Wir bieten
• Hybrides Arbeiten: 2 Tage pro Woche in Leipzig, sonst von zu Hause in Deutschland
• 30 Tage Urlaub, betriebliche Altersvorsorge, Jobticket
• Weiterbildungsbudget von 2.000 € im Jahr
`,
};
