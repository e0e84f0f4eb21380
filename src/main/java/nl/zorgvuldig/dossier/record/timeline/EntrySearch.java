package nl.zorgvuldig.dossier.record.timeline;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.DossierItem;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.policy.Upholds;

/// Search criteria within one dossier. Texts are sealed, so entries and documents are searched
/// after they are opened, and only those this reader may know of. `toString` gives `[sealed]`.
///
/// @param period in which it happened, both days included
/// @param words that must all occur in the text or title, in any order; case and accents do not
/// matter
public record EntrySearch(Optional<EntryKind> kind, Period period, String words) {
    private static final Period EVER = new Period(LocalDate.MIN, LocalDate.MAX);

    public static EntrySearch atAll() {
        return new EntrySearch(Optional.empty(), EVER, "");
    }

    /// Everything of one kind.
    static EntrySearch of(EntryKind kind) {
        return new EntrySearch(Optional.of(kind), EVER, "");
    }

    /// The items that match, in their order.
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public <P extends DossierItem> List<P> in(List<P> pieces) {
        List<String> wanted = Arrays.stream(plain(words).split("\\s+"))
                .filter(array -> !array.isEmpty())
                .toList();
        return pieces.stream()
                .filter(piece -> kind.isEmpty() || kind.get() == piece.kind())
                .filter(piece -> period.contains(piece.happenedOn()))
                .filter(piece -> holds(plain(piece.words()), wanted))
                .toList();
    }

    private static boolean holds(String text, List<String> wanted) {
        return wanted.stream().allMatch(text::contains);
    }

    private static String plain(String text) {
        return NameLetters.plain(text);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
