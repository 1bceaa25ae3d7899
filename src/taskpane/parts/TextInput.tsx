import { Input, Textarea, type InputProps, type TextareaProps } from "@fluentui/react-components";
import { useState, type CompositionEvent, type KeyboardEvent } from "react";

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * A text that is told only when it is typed: what an input method shows on the way ("kehu" before 客户) stays in the field,
 * so that nothing is searched, checked or kept that the user did not mean.
 */
function useComposed(value: string, onChange: (value: string) => void) {
  const [composing, setComposing] = useState<string | null>(null);
  return {
    value: composing ?? value,
    onChange: (_: unknown, data: { readonly value: string }) => (composing === null ? onChange(data.value) : setComposing(data.value)),
    onCompositionStart: (event: CompositionEvent<Field>) => setComposing(event.currentTarget.value),
    onCompositionEnd: (event: CompositionEvent<Field>) => {
      const composed = event.currentTarget.value;
      setComposing(null);
      if (composed !== value) onChange(composed);
    },
  };
}

/** Keys that choose among the proposals of an input method are not meant for the field; some browsers tell only by the code 229. */
const isForInputMethod = ({ nativeEvent }: KeyboardEvent): boolean => nativeEvent.isComposing || nativeEvent.keyCode === 229;

export interface TextInputProps extends Omit<InputProps, "value" | "onChange" | "onKeyDown"> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter?: () => void;
}

export function TextInput({ value, onChange, onEnter, ...rest }: TextInputProps) {
  const composed = useComposed(value, onChange);
  return <Input {...rest} {...composed} {...(onEnter ? { onKeyDown: (event: KeyboardEvent) => event.key === "Enter" && !isForInputMethod(event) && onEnter() } : {})} />;
}

export interface TextAreaProps extends Omit<TextareaProps, "value" | "onChange"> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function TextArea({ value, onChange, ...rest }: TextAreaProps) {
  return <Textarea {...rest} {...useComposed(value, onChange)} />;
}
