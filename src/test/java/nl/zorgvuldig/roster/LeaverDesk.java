package nl.zorgvuldig.roster;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.roster.LeaverEvent.StayReason;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;

/// A board on which a file is taken over, with a head who decides about who is not in it.
final class LeaverDesk {
    static final String EVENTS = "roster.leaving_event";

    final ImportBoard board = new ImportBoard();
    final String file = Samples.text("edexml-2.1.xml");
    final SignedIn head = head(board.school.id());

    SignedIn head(SchoolId school) {
        PersonId person = board.addStaff(new PersonName("Ans", "", "Bos"), UUID.randomUUID() + "@school.example");
        board.run(
                PersonId.PROGRAM,
                () -> board.part(Staff.class)
                        .grant(new FunctionHeld(
                                UUID.randomUUID(),
                                person,
                                StaffFunction.HEAD,
                                Optional.of(school),
                                Period.since(board.program.clock().today()))));
        return new SignedIn(board.board, person, AccountKind.STAFF);
    }

    /// The same file without the pupil of this key, whom it has under another.
    String without(String key) {
        return file.replace("<leerling key=\"" + key + "\"", "<leerling key=\"" + key + "0\"");
    }

    PupilId pupil(String key) {
        return board.pupil(key).pupil();
    }

    <T> T as(SignedIn who, Supplier<T> what) {
        return board.acting(who.person()).call(what);
    }

    <T> T program(Supplier<T> what) {
        return board.part(Boards.class).program(board.board).call(what);
    }

    /// About whom nobody decided.
    List<LeaverFile> undecided() {
        return program(() -> board.part(Work.class)
                .read(Act.MAINTAIN, () -> board.part(LeaverStore.class).listUndecided()));
    }

    LeaverFile newest(PupilId pupil) {
        return program(() -> board.part(Work.class)
                .read(Act.MAINTAIN, () -> board.part(LeaverStore.class).findNewest(pupil))
                .orElseThrow());
    }

    ProposedLeavers proposed() {
        return board.part(ProposedLeavers.class);
    }

    Granted<PupilId> key(SignedIn who, PupilId pupil) {
        return board.part(AccessControl.class)
                .ask(who, EnrolmentActs.END_ENROLMENT, pupil)
                .orRefuse();
    }

    Outcome<Nothing> stay(SignedIn who, PupilId pupil, StayReason reason) {
        return as(who, () -> proposed().stay(key(who, pupil), reason));
    }

    /// How many lines in the log say so.
    long lines(String said) {
        return board.program
                .superuser("zorgvuldig")
                .sql("""
                        select count(*) from audit.event
                        where board = :board and act = 'end_enrolment' and relation = :said""")
                .param("board", board.board.value())
                .param("said", said)
                .query(Long.class)
                .single();
    }
}
