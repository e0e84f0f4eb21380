package nl.zorgvuldig.platform.recovery;

import static nl.zorgvuldig.platform.holdings.SubjectKind.ACCOUNT_HOLDER;

import java.util.Locale;
import java.util.Optional;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.recovery.addresses.AddressChange;
import nl.zorgvuldig.platform.recovery.addresses.AddressChange.Origin;
import nl.zorgvuldig.platform.recovery.addresses.AddressChange.Seconded;
import nl.zorgvuldig.platform.recovery.addresses.AddressChangeSeals;
import nl.zorgvuldig.platform.recovery.addresses.AddressChangeStore;
import nl.zorgvuldig.platform.recovery.letters.ParentLetterStore;
import nl.zorgvuldig.platform.recovery.letters.StoredParentLetter;
import nl.zorgvuldig.platform.vault.KeyDestroyed;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Personal data about letters to parents and address changes: that they existed, and what became
/// of them. It is destroyed with the account. The new address itself is deleted as soon as the
/// account has it, or the change is stopped.
@Component
final class RecoveryHoldings extends DeclaredHoldings {
    private static final String LETTER = ParentLetterStore.TABLE;
    private static final String CHANGE = AddressChangeStore.TABLE;

    private final ParentLetterStore letters;
    private final AddressChangeStore changes;
    private final AddressChangeSeals seals;
    private final Schools schools;

    RecoveryHoldings(
            ParentLetterStore letters,
            AddressChangeStore changes,
            AddressChangeSeals seals,
            Schools schools,
            SystemWork program) {
        super(program);
        this.letters = letters;
        this.changes = changes;
        this.seals = seals;
        this.schools = schools;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor("entrance.purpose", LegalBasis.PUBLIC_TASK, "ACCOUNT", RetentionPurpose.ACCOUNT)
                .table(LETTER)
                .columns(ACCOUNT_HOLDER, DataKind.REFERENCE, "person")
                .columns(ACCOUNT_HOLDER, DataKind.LOOK_UP, "code_hash")
                .columns(
                        ACCOUNT_HOLDER,
                        DataKind.ACTIVITY,
                        "school",
                        "made_at",
                        "made_by",
                        "expires_at",
                        "tries",
                        "ended_at",
                        "used_at")
                .table(CHANGE)
                .columns(ACCOUNT_HOLDER, DataKind.REFERENCE, "person")
                .columns(ACCOUNT_HOLDER, DataKind.CONTACT, "sealed_email")
                .columns(ACCOUNT_HOLDER, DataKind.LOOK_UP, "before_hash", "letter_hash", "confirm_hash", "stop_hash")
                .columns(
                        ACCOUNT_HOLDER,
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
                        "done_at")
                .exportsAnyone(person -> PersonalDataExport.of(letters.listOf(person), this::row)
                        .with(PersonalDataExport.of(changes.listOf(person), this::row)))
                .destroysWithAccount(this::remove)
                .asMaintenance();
    }

    private PersonalDataExport.Row row(StoredParentLetter letter) {
        return PersonalDataExport.Row.of(LETTER)
                .with("school", nameOf(letter.school()))
                .with("made_at", letter.made().toString())
                .with("expires_at", letter.expires().toString())
                .with("tries", Integer.toString(letter.tries()))
                .with("ended_at", letter.ended())
                .with("used_at", letter.used());
    }

    private PersonalDataExport.Row row(AddressChange change) {
        return row(change.origin())
                .with("sealed_email", onItsWay(change))
                .with("language", change.language().tag())
                .with("asked_at", change.asked().toString())
                .with("waits_until", change.waits().toString())
                .with("expires_at", change.expires().toString())
                .with("confirmed_at", change.milestones().confirmed())
                .with("seconded_at", change.milestones().seconded().map(Seconded::at))
                .with("stopped_at", change.milestones().stopped())
                .with("done_at", change.milestones().done());
    }

    private PersonalDataExport.Row row(Origin origin) {
        PersonalDataExport.Row row = PersonalDataExport.Row.of(CHANGE);
        return switch (origin) {
            case Origin.Letter _ -> row.with("way", "letter");
            case Origin.School at ->
                row.with("way", "school")
                        .with("school", at.school().map(this::nameOf))
                        .with("seen", at.seen().name().toLowerCase(Locale.ROOT));
            case Origin.File(var school) -> row.with("way", "file").with("school", nameOf(school));
        };
    }

    private Optional<String> onItsWay(AddressChange change) {
        try {
            return change.email().map(_ -> seals.open(change));
        } catch (KeyDestroyed closedForEver) {
            return Optional.empty();
        }
    }

    private String nameOf(SchoolId school) {
        return schools.find(school).map(School::name).orElseGet(school::toString);
    }

    private RemovedRows remove(PersonId person) {
        letters.holdLiving(person);
        return RemovedRows.of(CHANGE, changes.delete(person)).with(RemovedRows.of(LETTER, letters.delete(person)));
    }
}
