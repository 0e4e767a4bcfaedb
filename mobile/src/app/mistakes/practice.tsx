export { PracticeScreen as default } from '@/features/mistakes/practice/practice-screen'
