import { getBoard } from '@/lib/board/queries/get-board'
import { readRoute } from '@/lib/doors/read-route'

export const GET = readRoute((actor) => getBoard(actor))
