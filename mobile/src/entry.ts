import '@/lib/zod/without-eval'
import 'expo-router/entry'
