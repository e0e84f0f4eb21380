package nl.zorgvuldig.inspection;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgvuldig.dossier.Content;
import nl.zorgvuldig.dossier.Document;
import nl.zorgvuldig.dossier.Entry;
import nl.zorgvuldig.dossier.Inspecting;
import nl.zorgvuldig.dossier.Sight;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.DocumentId;
import nl.zorgvuldig.kernel.EntryId;
import org.springframework.stereotype.Component;

/// Reads what stands on one page, as far as the database opens it at this moment.
@Component
final class SheetReader {
    private final Inspecting dossier;
    private final Accounts accounts;

    SheetReader(Inspecting dossier, Accounts accounts) {
        this.dossier = dossier;
        this.accounts = accounts;
    }

    /// Empty when something that belongs on the page is not open any more.
    Optional<Sheet> read(Sight sight, Session session, List<Laid> laid) {
        List<Laid> here = laid.stream().filter(one -> one.page() == session.page()).toList();
        Set<EntryId> wanted =
                here.stream()
                        .filter(one -> one.kind() == Content.Kind.ENTRY)
                        .filter(one -> one.showing() instanceof Showing.Shown)
                        .map(one -> new EntryId(one.item().value()))
                        .collect(Collectors.toSet());
        Map<EntryId, Entry> entries =
                wanted.isEmpty()
                        ? Map.of()
                        : dossier.entries(sight, wanted).stream()
                                .collect(Collectors.toMap(Entry::id, Function.identity()));
        List<Sheet.Shown> pieces =
                here.stream().flatMap(one -> piece(sight, one, entries).stream()).toList();
        return pieces.size() == here.size()
                ? Optional.of(
                        new Sheet(
                                session.page(),
                                session.pages(),
                                session.turn(),
                                sight.proof(),
                                pieces,
                                hidden(laid)))
                : Optional.empty();
    }

    private Optional<Sheet.Shown> piece(Sight sight, Laid laid, Map<EntryId, Entry> entries) {
        return switch (laid.showing()) {
            case Showing.Withheld _ -> Optional.empty();
            case Showing.Masked masked ->
                    Optional.of(new Sheet.Shown.Masked(masked.ground(), masked.text()));
            case Showing.Shown _ ->
                    switch (laid.kind()) {
                        case ENTRY ->
                                Optional.ofNullable(entries.get(new EntryId(laid.item().value())))
                                        .map(this::text);
                        case DOCUMENT ->
                                paper(sight, new DocumentId(laid.item().value()), laid.part());
                    };
        };
    }

    private Sheet.Shown text(Entry entry) {
        return new Sheet.Shown.Text(
                entry.kind(),
                entry.happenedOn(),
                accounts.nameOf(entry.author()).full(),
                entry.text());
    }

    private Optional<Sheet.Shown> paper(Sight sight, DocumentId id, int number) {
        Optional<Document> found = dossier.document(sight, id);
        return found.map(
                one ->
                        new Sheet.Shown.Paper(
                                one.kind(),
                                one.happenedOn(),
                                one.title(),
                                number,
                                one.pages(),
                                dossier.picture(sight, id, number),
                                dossier.paragraphs(sight, id)));
    }

    static Map<Ground, Integer> hidden(List<Laid> laid) {
        Map<Ground, Integer> hidden = new EnumMap<>(Ground.class);
        for (Laid one : laid) {
            if (one.showing() instanceof Showing.Withheld withheld) {
                hidden.merge(withheld.ground(), 1, Integer::sum);
            }
        }
        return hidden;
    }
}
