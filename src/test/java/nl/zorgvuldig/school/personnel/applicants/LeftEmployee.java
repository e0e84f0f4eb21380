package nl.zorgvuldig.school.personnel.applicants;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.personnel.Employment;
import nl.zorgvuldig.school.personnel.EmploymentStore;
import nl.zorgvuldig.school.personnel.PersonnelDossierPart;
import nl.zorgvuldig.school.personnel.departures.PersonnelDestruction;
import nl.zorgvuldig.school.personnel.holds.StaffHold;
import nl.zorgvuldig.school.personnel.holds.StaffHoldId;
import nl.zorgvuldig.school.personnel.holds.StaffHoldStore;
import nl.zorgvuldig.school.personnel.items.PersonnelItem;
import nl.zorgvuldig.school.personnel.items.PersonnelItemDraft;
import nl.zorgvuldig.school.personnel.items.PersonnelItemId;
import nl.zorgvuldig.school.personnel.items.PersonnelItemKind;
import nl.zorgvuldig.school.personnel.items.PersonnelItemStore;
import nl.zorgvuldig.story.Installed;

/// A board with somebody who works there and a colleague who is about to turn out to have left
/// three years ago, each with a piece in two parts of the dossier, one of which is held back; and
/// an applicant. None of the last days is known yet.
public final class LeftEmployee {
    private static final String TEXT = "Een stuk uit een personeelsdossier";

    private Installed program;
    public final BoardId board = TestDatabase.newBoard();
    private final PersonId leaves = new PersonId(UUID.randomUUID());
    private final PersonId stays = new PersonId(UUID.randomUUID());
    private final ApplicantId applicant = new ApplicantId(UUID.randomUUID());
    private final LocalDate today;

    public LeftEmployee(Installed program) {
        this.program = program;
        today = SchoolDay.today(program.clock());
        asProgram(() -> {
            program.part(Schools.class).setUpBoard("Stichting De Bossen");
            for (PersonId person : List.of(leaves, stays)) {
                employ(person, Period.OPEN);
                piece(person, PersonnelItemKind.LEAVE);
                piece(person, PersonnelItemKind.SCALE);
            }
            hold();
            apply();
        });
    }

    /// Only now it is known that they left, and the procedure was over; and what is over goes.
    public void go() {
        asProgram(() -> {
            change(() -> part(StaffHoldStore.class).endBy(leaves, PersonnelDossierPart.FILE, now()));
            employ(leaves, today.minusYears(3));
            change(() -> part(ApplicantStore.class).endBy(applicant, today.minusMonths(2)));
            part(PersonnelDestruction.class).tidy();
        });
        assertThat(rows("piece")).isEqualTo(3);
        assertThat(rows("applicant")).isZero();
    }

    /// In a program into which an older copy was put back: all is there again.
    public void isBack(Installed other) {
        program = other;
        assertThat(rows("piece")).isEqualTo(4);
        assertThat(rows("hold")).isEqualTo(1);
        assertThat(rows("applicant")).isEqualTo(1);
        assertThat(employment(leaves).open()).isTrue();
    }

    /// What went before went again; all else is there and opens.
    public void isGoneAgain() {
        assertThat(pieces(leaves)).containsExactly(PersonnelItemKind.SCALE);
        assertThat(rows("hold")).isZero();
        assertThat(rows("applicant")).isZero();
        assertThat(employment(leaves).until()).as("the rest counts on").isEqualTo(today.minusYears(3));
        assertThat(pieces(stays)).containsExactlyInAnyOrder(PersonnelItemKind.LEAVE, PersonnelItemKind.SCALE);
        assertThat(employment(stays).open()).isTrue();
        assertThat(rows("piece")).isEqualTo(3);
        assertThat(program.superuser("zorgvuldig")
                        .sql("select relation from audit.event where board = :board and relation like 'again-%'")
                        .param("board", board.value())
                        .query(String.class)
                        .list())
                .contains("again-file", "again-applicant")
                .doesNotContain("again-pay", "again-tax");
    }

    private void employ(PersonId person, LocalDate last) {
        part(Vault.class)
                .create(Arrays.stream(PersonnelDossierPart.values())
                        .map(part -> part.key(person))
                        .toList());
        change(() ->
                part(EmploymentStore.class).put(new Employment(person, new Period(today.minusYears(9), last)), now()));
    }

    private void piece(PersonId person, PersonnelItemKind kind) {
        change(() -> part(PersonnelItemStore.class)
                .add(
                        person,
                        new PersonnelItem(
                                new PersonnelItemId(UUID.randomUUID()),
                                new PersonnelItemDraft(kind, today.minusYears(4), TEXT),
                                Acting.current().person(),
                                now(),
                                Optional.empty(),
                                Optional.empty()),
                        ""));
    }

    private void hold() {
        change(() -> part(StaffHoldStore.class)
                .add(
                        leaves,
                        new StaffHold(
                                new StaffHoldId(UUID.randomUUID()),
                                PersonnelDossierPart.FILE,
                                "Er loopt een klacht.",
                                today.plusMonths(6),
                                Acting.current().person(),
                                now(),
                                Optional.empty())));
    }

    private void apply() {
        part(Vault.class).create(List.of(ApplicantStore.key(applicant)));
        change(() -> part(ApplicantStore.class)
                .add(
                        new Applicant(
                                applicant,
                                "Iemand Onderweg",
                                "Leerkracht",
                                today.minusMonths(3),
                                Optional.empty(),
                                Optional.empty()),
                        now()));
    }

    private List<PersonnelItemKind> pieces(PersonId person) {
        return read(() -> part(PersonnelItemStore.class).list(person)).stream()
                .filter(piece -> piece.text().equals(TEXT))
                .map(PersonnelItem::kind)
                .toList();
    }

    private Period employment(PersonId person) {
        return read(() -> part(EmploymentStore.class).find(person))
                .orElseThrow()
                .period();
    }

    private int rows(String table) {
        return program.superuser("zorgvuldig")
                .sql("select count(*) from personnel." + table + " where board = :board")
                .param("board", board.value())
                .query(Integer.class)
                .single();
    }

    private Instant now() {
        return program.clock().instant();
    }

    private <T> T part(Class<T> kind) {
        return program.part(kind);
    }

    private void change(Runnable what) {
        part(Work.class).change(Act.MAINTAIN, what);
    }

    private <T> T read(Supplier<T> what) {
        return part(Boards.class).program(board).call(() -> part(Work.class).read(Act.MAINTAIN, what));
    }

    private void asProgram(Runnable what) {
        part(Boards.class).program(board).run(what);
    }
}
