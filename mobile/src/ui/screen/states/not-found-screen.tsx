import { MissingScreen } from './missing-screen'

export const NotFoundScreen = () => <MissingScreen what="page" />
