export { useChange } from '@/components/editing/use-change'
