import admin from './en/admin.json';
import boards from './en/boards.json';
import catalogue from './en/catalogue.json';
import common from './en/common.json';
import desk from './en/desk.json';
import explain from './en/explain.json';
import live from './en/live.json';
import messages from './en/messages.json';
import metrics from './en/metrics.json';
import panels from './en/panels.json';
import pocket from './en/pocket.json';
import problems from './en/problems.json';
import refusals from './en/refusals.json';
import start from './en/start.json';
import studio from './en/studio.json';
import wall from './en/wall.json';

/** Every word Watchfloor shows, by the place that shows it: ICU messages, complete. Other languages have the same keys. */
export const ENGLISH = {
  admin,
  boards,
  catalogue,
  common,
  desk,
  explain,
  live,
  messages,
  metrics,
  panels,
  pocket,
  problems,
  refusals,
  start,
  studio,
  wall,
};
