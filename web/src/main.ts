import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { keepForOffline, tellMissingParts } from './lib/offline';

const target = document.getElementById('app');
if (target) mount(App, { target });

tellMissingParts();
keepForOffline();
