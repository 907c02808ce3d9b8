/** As Discourse and WordPress make them: Latin letters and digits, hyphens between. */
export function slugOf(title: string): string {
  const slug = title.normalize('NFD').replace(/[\u0300-\u036F’']/g, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  return slug === '' ? 'topic' : slug
}
