package nl.zorgvuldig.medical;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Authority;
import nl.zorgvuldig.enrolment.AuthorityFact;
import nl.zorgvuldig.enrolment.Contact;
import nl.zorgvuldig.enrolment.Evidence;
import nl.zorgvuldig.enrolment.Guardian;
import nl.zorgvuldig.enrolment.GuardianRelation;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.NewAccount;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.inspection.Closing;
import nl.zorgvuldig.inspection.PlanWish;
import nl.zorgvuldig.inspection.RequestFile;
import nl.zorgvuldig.inspection.RequestId;
import nl.zorgvuldig.inspection.Venue;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A board with two doctors, and a pupil with a mother and a father who have authority and somebody
/// who has none; and the doors to viewings as each of them asks them.
final class ViewingBoard {
    final MedicalBoard board = new MedicalBoard();
    final PersonId doctor = board.doctor;
    final SignedIn mother = guardian("Moeder", Authority.JOINT);
    final SignedIn father = guardian("Vader", Authority.JOINT);
    final SignedIn aunt = guardian("Tante", Authority.NONE);

    ViewingBoard() {
        account(doctor, AccountKind.STAFF, "Arts");
        board.make(doctor, MedicalBoard.PASSPHRASE);
    }

    private SignedIn guardian(String name, Authority authority) {
        PersonId person = new PersonId(UUID.randomUUID());
        account(person, AccountKind.GUARDIAN, name);
        board.asProgram(() -> {
            board.part(Guardians.class)
                    .add(new Guardian(
                            board.pupil, person, GuardianRelation.PARENT, named(name), new Contact("", "", ""), false));
            return 0;
        });
        record(person, authority);
        return new SignedIn(board.board, person, AccountKind.GUARDIAN);
    }

    void record(PersonId person, Authority authority) {
        board.asProgram(() -> {
            board.part(Guardians.class)
                    .record(new AuthorityFact(
                            UUID.randomUUID(),
                            board.pupil,
                            person,
                            authority,
                            Evidence.EXTRACT,
                            Period.since(board.today.minusYears(1)),
                            board.program.clock().instant(),
                            board.head));
            return 0;
        });
    }

    private void account(PersonId person, AccountKind kind, String name) {
        board.asProgram(() -> {
            board.part(Accounts.class)
                    .open(NewAccount.of(person, kind, named(name)).withEmail(person + "@thuis.example"));
            return 0;
        });
    }

    static PersonName named(String name) {
        return new PersonName(name, "", "Kijkers");
    }

    Outcome<RequestId> tryAsking(SignedIn who, FormId form) {
        return board.as(who.person(), () -> board.part(OwnViewings.class).ask(who, board.pupil, form));
    }

    RequestId ask(SignedIn who) {
        Outcome<RequestId> asked = tryAsking(who, FormId.next(board.program.clock()));
        assertThat(asked).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<RequestId>) asked).made();
    }

    Optional<RequestFile> find(PersonId who, RequestId id) {
        return board.as(who, () -> board.part(Viewings.class).find(id));
    }

    RequestFile file(RequestId id) {
        return find(doctor, id).orElseThrow();
    }

    Outcome<Nothing> plan(PersonId by, RequestId id) {
        return board.as(
                by,
                () -> board.part(Viewings.class)
                        .plan(board.staff(by), file(id), file(id).history().size(), wish(by)));
    }

    private PlanWish wish(PersonId by) {
        LocalTime now = ZonedDateTime.ofInstant(board.program.clock().instant(), SchoolDay.ZONE)
                .toLocalTime();
        LocalTime soon = now.isBefore(LocalTime.of(20, 30)) ? now.plusMinutes(20) : now;
        return new PlanWish(
                by,
                board.today,
                soon.isBefore(LocalTime.of(7, 0)) ? LocalTime.of(9, 0) : soon,
                Venue.SCHOOL,
                ViewingPlace.DOCTOR.code());
    }

    Outcome<Nothing> keepBack(RequestId id, EntryId entry, ViewingGround ground) {
        return board.as(
                doctor, () -> board.part(KeptBack.class).decide(unsealed(), file(id), entry, Optional.of(ground)));
    }

    Outcome<Nothing> begin(RequestId id) {
        return board.as(doctor, () -> board.part(Showings.class).begin(board.staff(doctor), unsealed(), file(id)));
    }

    Optional<ShownPage> page(RequestId id, int number) {
        return board.as(
                doctor,
                () -> board.part(Showings.class).page(unsealed(), MedicalBoard.session(doctor), file(id), number));
    }

    Outcome<Nothing> end(RequestId id, Closing closing) {
        return board.as(doctor, () -> board.part(ViewingRecords.class).end(unsealed(), file(id), closing));
    }

    private Unsealed unsealed() {
        return board.unseal(doctor, MedicalActs.READ_MEDICAL, board.pupil).orElseThrow();
    }

    List<String> minutes(SignedIn who, RequestId id) {
        return board.as(
                who.person(),
                () -> board.part(ViewingRecords.class).open(who, id).stream()
                        .flatMap(one -> one.minutes().text().lines())
                        .toList());
    }

    /// How many rows of a table the database shows, whatever is asked of it.
    int seen(PersonId who, Act act, String table) {
        return board.as(
                who,
                () -> board.part(Work.class)
                        .read(
                                act,
                                () -> board.part(JdbcClient.class)
                                        .sql("select count(*) from medical." + table + " where board = :board")
                                        .param("board", board.board.value())
                                        .query(Integer.class)
                                        .single()));
    }
}
