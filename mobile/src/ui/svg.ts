export { Circle, G, Path, Rect, Svg } from 'react-native-svg'
