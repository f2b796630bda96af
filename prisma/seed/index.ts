export { seedLoad } from './load/seed-load'
export { seedDemo } from './run/seed-demo'
