import { Component, type ReactNode } from 'react';

interface Props {
  readonly fallback: (goOn: () => void) => ReactNode;
  readonly children: ReactNode;
}

interface State {
  readonly failed: boolean;
}

/** Catches an error of a screen: shows `fallback` in its place, which can try again. */
export class Boundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  private readonly goOn = (): void => this.setState({ failed: false });

  override render(): ReactNode {
    const { fallback, children } = this.props;
    return this.state.failed ? fallback(this.goOn) : children;
  }
}
