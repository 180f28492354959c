import admin from './de/admin.json';
import boards from './de/boards.json';
import catalogue from './de/catalogue.json';
import common from './de/common.json';
import desk from './de/desk.json';
import explain from './de/explain.json';
import live from './de/live.json';
import messages from './de/messages.json';
import metrics from './de/metrics.json';
import panels from './de/panels.json';
import pocket from './de/pocket.json';
import problems from './de/problems.json';
import refusals from './de/refusals.json';
import start from './de/start.json';
import studio from './de/studio.json';
import wall from './de/wall.json';
import type { Messages } from './words.ts';

/** All of it in German. */
export const GERMAN: Messages = {
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
