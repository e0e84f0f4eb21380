package nl.zorgvuldig.privacy.register.processing;

/// The register with what was looked for in it.
///
/// @param all the parts of the whole register, for its contents
/// @param text as typed; blank for the whole register
/// @param found the parts in which it stands
public record RegisterSearch(RegisterParts all, String text, RegisterParts found) {
    /// Longer than any word.
    public static final int LONGEST = 80;

    public static RegisterSearch of(RegisterParts all, String typed) {
        String text = typed.strip();
        String kept =
                text.substring(0, text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length()))));
        return new RegisterSearch(all, kept, all.search(kept));
    }

    public boolean asked() {
        return !text.isEmpty();
    }
}
