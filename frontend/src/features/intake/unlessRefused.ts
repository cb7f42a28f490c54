import { Refused } from "../../api/client";

/** For an ended link the page itself says what to do. */
export async function unlessRefused<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (reason) {
    if (reason instanceof Refused) return null;
    throw reason;
  }
}
