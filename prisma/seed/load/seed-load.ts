export async function seedLoad(count: number) {
  void count
}
