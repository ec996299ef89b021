import { Component, type ReactNode } from 'react';

interface Props {
  readonly fallback: (error: unknown, goOn: () => void) => ReactNode;
  readonly children: ReactNode;
}

interface State {
  readonly failed: boolean;
  readonly error: unknown;
}

/** Catches an error of a screen: shows `fallback` in its place, which can try again. */
export class Boundary extends Component<Props, State> {
  override state: State = { failed: false, error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { failed: true, error };
  }

  private readonly goOn = (): void => this.setState({ failed: false, error: null });

  override render(): ReactNode {
    const { failed, error } = this.state;
    return failed ? this.props.fallback(error, this.goOn) : this.props.children;
  }
}
