package nl.zorgvuldig.entrance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.entrance.AddressChange.Origin;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holding;
import nl.zorgvuldig.holdings.HoldsPersonalData;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyDestroyed;
import org.springframework.stereotype.Component;

/// What is kept of letters to parents and of other addresses: that there were, and what became of
/// them. It goes with the account. The new address itself goes as soon as it is the account's, or
/// is not to be.
@Component
final class EntranceHoldings implements HoldsPersonalData {
    private static final String LETTER = ParentLetterStore.TABLE;
    private static final String CHANGE = AddressChangeStore.TABLE;

    private final ParentLetterStore letters;
    private final AddressChangeStore changes;
    private final AddressChangeSeals seals;
    private final Schools schools;
    private final Work work;
    private final Boards boards;

    EntranceHoldings(
            ParentLetterStore letters,
            AddressChangeStore changes,
            AddressChangeSeals seals,
            Schools schools,
            Work work,
            Boards boards) {
        this.letters = letters;
        this.changes = changes;
        this.seals = seals;
        this.schools = schools;
        this.work = work;
        this.boards = boards;
    }

    @Override
    public List<Holding> describe() {
        return Stream.of(
                        all(LETTER, DataKind.REFERENCE, "person"),
                        all(LETTER, DataKind.LOOK_UP, "code_hash"),
                        all(
                                LETTER,
                                DataKind.ACTIVITY,
                                "school",
                                "made_at",
                                "made_by",
                                "expires_at",
                                "tries",
                                "ended_at",
                                "used_at"),
                        all(CHANGE, DataKind.REFERENCE, "person"),
                        all(CHANGE, DataKind.CONTACT, "sealed_email"),
                        all(CHANGE, DataKind.LOOK_UP, "before_hash", "letter_hash", "confirm_hash", "stop_hash"),
                        all(
                                CHANGE,
                                DataKind.ACTIVITY,
                                "way",
                                "school",
                                "seen",
                                "language",
                                "asked_at",
                                "asked_by",
                                "waits_until",
                                "expires_at",
                                "confirmed_at",
                                "seconded_at",
                                "seconded_by",
                                "stopped_at",
                                "stopped_by",
                                "done_at"))
                .flatMap(one -> one)
                .toList();
    }

    private static Stream<Holding> all(String table, DataKind kind, String... columns) {
        return Stream.of(columns)
                .map(column -> new Holding(
                        table,
                        column,
                        kind,
                        SubjectKind.ACCOUNT_HOLDER,
                        "entrance.purpose",
                        LegalBasis.PUBLIC_TASK,
                        "ACCOUNT",
                        Keeping.ACCOUNT));
    }

    @Override
    public Export export(Subject subject) {
        PersonId person = new PersonId(subject.id());
        return boards.program(subject.board()).call(() -> work.read(Act.MAINTAIN, () -> new Export(rows(person))));
    }

    private List<Export.Row> rows(PersonId person) {
        return Stream.concat(
                        letters.listOf(person).stream().map(this::row),
                        changes.listOf(person).stream().map(this::row))
                .toList();
    }

    private Export.Row row(KeptLetter one) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("school", nameOf(one.school()));
        values.put("made_at", one.made().toString());
        values.put("expires_at", one.expires().toString());
        values.put("tries", Integer.toString(one.tries()));
        one.ended().ifPresent(at -> values.put("ended_at", at.toString()));
        one.used().ifPresent(at -> values.put("used_at", at.toString()));
        return new Export.Row(LETTER, values);
    }

    private Export.Row row(AddressChange one) {
        Map<String, String> values = new LinkedHashMap<>();
        switch (one.origin()) {
            case Origin.Letter _ -> values.put("way", "letter");
            case Origin.School at -> {
                values.put("way", "school");
                at.school().ifPresent(school -> values.put("school", nameOf(school)));
                values.put("seen", at.seen().name().toLowerCase(Locale.ROOT));
            }
            case Origin.File(var school) -> {
                values.put("way", "file");
                values.put("school", nameOf(school));
            }
        }
        onItsWay(one).ifPresent(email -> values.put("sealed_email", email));
        values.put("language", one.language().tag());
        values.put("asked_at", one.asked().toString());
        values.put("waits_until", one.waits().toString());
        values.put("expires_at", one.expires().toString());
        one.steps().confirmed().ifPresent(at -> values.put("confirmed_at", at.toString()));
        one.steps().seconded().ifPresent(by -> values.put("seconded_at", by.at().toString()));
        one.steps().stopped().ifPresent(at -> values.put("stopped_at", at.toString()));
        one.steps().done().ifPresent(at -> values.put("done_at", at.toString()));
        return new Export.Row(CHANGE, values);
    }

    private Optional<String> onItsWay(AddressChange one) {
        try {
            return one.email().map(_ -> seals.open(one));
        } catch (KeyDestroyed closedForEver) {
            return Optional.empty();
        }
    }

    private String nameOf(SchoolId school) {
        return schools.find(school).map(School::name).orElseGet(school::toString);
    }

    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        if (keeping != Keeping.ACCOUNT) {
            return Removed.nothing();
        }
        PersonId person = new PersonId(subject.id());
        return boards.program(subject.board())
                .call(() -> work.write(Act.MAINTAIN, () -> {
                    letters.holdLiving(person);
                    return Removed.of(CHANGE, changes.delete(person)).with(Removed.of(LETTER, letters.delete(person)));
                }));
    }
}
