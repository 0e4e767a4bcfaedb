/** Words to greet with at an hour of the day. The contract knows no name, so nobody is called by one. */
export function greeting(hour: number): 'home.morning' | 'home.afternoon' | 'home.evening' {
  if (hour >= 5 && hour < 12) return 'home.morning'
  return hour >= 12 && hour < 18 ? 'home.afternoon' : 'home.evening'
}
