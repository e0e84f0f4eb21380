package nl.zorgvuldig.inspection;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgvuldig.casework.Recorded;
import nl.zorgvuldig.dossier.Agreement;
import nl.zorgvuldig.dossier.AgreementLine;
import nl.zorgvuldig.dossier.Content;
import nl.zorgvuldig.dossier.Document;
import nl.zorgvuldig.dossier.Entry;
import nl.zorgvuldig.dossier.EntryKind;
import nl.zorgvuldig.dossier.Inspecting;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.dossier.Said;
import nl.zorgvuldig.dossier.Sight;
import nl.zorgvuldig.dossier.Viewpoint;
import nl.zorgvuldig.files.Format;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.DocumentId;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import org.springframework.stereotype.Component;

/// Reads what stands on one page, as far as the database opens it at this moment.
@Component
final class SheetReader {
    private final Inspecting dossier;
    private final Accounts accounts;
    private final Clock clock;

    SheetReader(Inspecting dossier, Accounts accounts, Clock clock) {
        this.dossier = dossier;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Empty when something that belongs on the page is not open any more.
    Optional<Sheet> read(Sight sight, RequestFile file, Session session, List<Laid> laid) {
        List<Laid> here =
                laid.stream().filter(one -> one.page() == session.page()).toList();
        Set<EntryId> wanted = here.stream()
                .filter(one -> one.kind() == Content.Kind.ENTRY)
                .filter(one -> one.showing() instanceof Showing.Shown)
                .map(one -> new EntryId(one.item().value()))
                .collect(Collectors.toSet());
        Map<EntryId, Entry> entries = wanted.isEmpty()
                ? Map.of()
                : dossier.entries(sight, wanted).stream().collect(Collectors.toMap(Entry::id, Function.identity()));
        Beside beside = new Beside(
                ResponseRules.shown(dossier.viewpoints(sight), file.request(), began(file)),
                ResponseRules.before(dossier.agreements(sight), began(file)));
        List<Sheet.Shown> pieces = here.stream()
                .flatMap(one -> piece(sight, one, entries, beside).stream())
                .toList();
        return pieces.size() == here.size()
                ? Optional.of(
                        new Sheet(session.page(), session.pages(), session.turn(), sight.proof(), pieces, hidden(laid)))
                : Optional.empty();
    }

    /// What stands beside the pieces on the page.
    private record Beside(List<Viewpoint> views, List<Agreement> agreements) {}

    private static Instant began(RequestFile file) {
        return file.history().stream()
                .filter(one -> one.event() instanceof RequestEvent.Opened)
                .map(Recorded::at)
                .findFirst()
                .orElse(Instant.MIN);
    }

    private Optional<Sheet.Shown> piece(Sight sight, Laid laid, Map<EntryId, Entry> entries, Beside beside) {
        return switch (laid.showing()) {
            case Showing.Withheld _ -> Optional.empty();
            case Showing.Masked masked -> Optional.of(new Sheet.Shown.Masked(masked.ground(), masked.text()));
            case Showing.Shown _ ->
                switch (laid.kind()) {
                    case ENTRY ->
                        Optional.ofNullable(entries.get(new EntryId(laid.item().value())))
                                .map(entry -> text(entry, beside));
                    case DOCUMENT -> paper(sight, new DocumentId(laid.item().value()), laid.part(), beside.views());
                };
        };
    }

    private Sheet.Shown text(Entry entry, Beside beside) {
        return new Sheet.Shown.Text(
                entry.kind(),
                entry.happenedOn(),
                accounts.nameOf(entry.author()).full(),
                entry.text(),
                beside.agreements().stream()
                        .filter(one -> entry.kind() == EntryKind.AGREEMENT)
                        .filter(one -> one.entry().equals(entry.id()))
                        .findFirst()
                        .map(one -> AgreementLine.of(one, SchoolDay.today(clock), this::name)),
                said(entry.piece(), beside.views()));
    }

    private List<Said> said(PieceId piece, List<Viewpoint> views) {
        return Said.all(views.stream().filter(one -> one.piece().equals(piece)).toList(), this::name);
    }

    private String name(PersonId person) {
        return accounts.nameOf(person).full();
    }

    private Optional<Sheet.Shown> paper(Sight sight, DocumentId id, int number, List<Viewpoint> views) {
        Optional<Document> found = dossier.document(sight, id);
        return found.map(one -> new Sheet.Shown.Paper(
                one.kind(),
                one.happenedOn(),
                one.title(),
                number,
                one.pages(),
                dossier.picture(sight, id, number),
                dossier.paragraphs(sight, id),
                one.format().shown() == Format.Shown.AS_TEXT || number == one.pages()
                        ? said(one.piece(), views)
                        : List.of()));
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
