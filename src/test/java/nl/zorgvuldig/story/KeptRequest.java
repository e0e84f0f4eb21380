package nl.zorgvuldig.story;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.casework.Recorded;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.rights.Check;
import nl.zorgvuldig.rights.KeptRights;
import nl.zorgvuldig.rights.RightEvent;
import nl.zorgvuldig.rights.RightFile;
import nl.zorgvuldig.rights.RightId;
import nl.zorgvuldig.rights.RightKind;
import nl.zorgvuldig.rights.RightRequest;
import nl.zorgvuldig.rights.RightsDecision;
import nl.zorgvuldig.rights.Standing;

/// A request about data that is there as if somebody had made it, for tests of what is destroyed.
public final class KeptRequest {
    private final Installed program;
    private final RightRequest request;

    /// @param by who asked; about themselves, or about a pupil
    public KeptRequest(Installed program, Subject about, PersonId by) {
        this.program = program;
        request = new RightRequest(
                new RightId(UUID.randomUUID()),
                about,
                RightKind.RESTRICTION,
                by,
                about.kind() == SubjectKind.PUPIL ? Standing.AUTHORITY : Standing.SELF,
                program.clock().instant(),
                Optional.of("Over mij."));
    }

    /// Nobody decided about it.
    public KeptRequest waits() {
        takeOver(List.of(), Set.of());
        return this;
    }

    /// The whole stands still.
    public KeptRequest stands() {
        takeOver(
                List.of(
                        step(1, new RightEvent.Checked(Check.ACCOUNT)),
                        step(2, new RightEvent.Decided(RightsDecision.GRANTED, Optional.empty(), "Het staat stil."))),
                Set.of(request.about().id()));
        return this;
    }

    private Recorded<RightEvent> step(int number, RightEvent what) {
        return new Recorded<>(number, PersonId.PROGRAM, program.clock().instant(), what);
    }

    private void takeOver(List<Recorded<RightEvent>> steps, Set<UUID> still) {
        program.part(Boards.class)
                .program(request.about().board())
                .run(() -> program.part(KeptRights.class).takeOver(new RightFile(request, steps), still));
    }

    /// As if it was taken back, or what stood still is free again.
    public void ends() {
        program.superuser("zorgvuldig")
                .sql("delete from rights.still where request = :id")
                .param("id", request.id().value())
                .update();
        program.superuser("zorgvuldig")
                .sql("""
                        insert into rights.step (board, request, step, what, taken_by, taken_at)
                        values (:board, :id, 9, 'withdrawn', :by, now())""")
                .param("board", request.about().board().value())
                .param("id", request.id().value())
                .param("by", request.by().value())
                .update();
    }
}
