export interface TeamView {
  id: string
  key: string
  name: string
  memberIds: string[]
  createdAt: string
}
