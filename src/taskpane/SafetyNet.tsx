import { Component, type ReactNode } from "react";
import { Trouble } from "./parts/Trouble";

/** Catches what breaks while drawing, so that a fault shows as a message rather than as a white page. */
export class SafetyNet extends Component<{ readonly children: ReactNode }, { readonly failure: unknown }> {
  override state: { readonly failure: unknown } = { failure: undefined };
  static getDerivedStateFromError(failure: unknown) {
    return { failure };
  }
  override render() {
    if (this.state.failure === undefined) return this.props.children;
    return <Trouble failure={this.state.failure} onRetry={() => this.setState({ failure: undefined })} />;
  }
}
