import { Component, type ReactNode } from 'react';

interface Props {
  readonly fallback: (goOn: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** Catches an error of a screen: shows `fallback` in its place, which can try again. */
export class Boundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  private readonly goOn = (): void => this.setState({ failed: false });

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback(this.goOn) : this.props.children;
  }
}
