import { ElMessage } from "element-plus/es/components/message/index";
import "element-plus/es/components/message/style/css";
import { useWords, type Key } from "../i18n/words";

/** Does something, and says in a sentence what went wrong where it failed; answers whether it went well. */
export interface Told {
  (deed: () => unknown): Promise<boolean>;
  say(key: Key, places?: Record<string, string | number>): void;
  good(key: Key, places?: Record<string, string | number>): void;
}

export function useTold(): Told {
  const { say, sayError } = useWords();
  const told = async (deed: () => unknown): Promise<boolean> => {
    try {
      await deed();
      return true;
    } catch (error) {
      ElMessage({ message: sayError(error), type: "error", duration: 5000, grouping: true });
      return false;
    }
  };
  return Object.assign(told, {
    say: (key: Key, places?: Record<string, string | number>) => void ElMessage({ message: say(key, places), type: "info", grouping: true }),
    good: (key: Key, places?: Record<string, string | number>) => void ElMessage({ message: say(key, places), type: "success", grouping: true, duration: 2000 }),
  });
}
