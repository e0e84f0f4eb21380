package nl.zorgvuldig.story;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.privacy.rights.RequesterIdentityCheck;
import nl.zorgvuldig.privacy.rights.RightEvent;
import nl.zorgvuldig.privacy.rights.RightFile;
import nl.zorgvuldig.privacy.rights.RightId;
import nl.zorgvuldig.privacy.rights.RightKind;
import nl.zorgvuldig.privacy.rights.RightRequest;
import nl.zorgvuldig.privacy.rights.RightRequesterCapacity;
import nl.zorgvuldig.privacy.rights.RightRequests;
import nl.zorgvuldig.privacy.rights.RightsDecision;

/// A request about data that is there as if somebody had made it, for tests of what is destroyed.
public final class KeptRequest {
    private final Installed program;
    private final RightRequest request;

    /// @param by who asked; about themselves, or about a pupil
    public KeptRequest(Installed program, DataSubject about, PersonId by) {
        this.program = program;
        request = new RightRequest(
                new RightId(UUID.randomUUID()),
                about,
                RightKind.RESTRICTION,
                by,
                about.kind() == SubjectKind.PUPIL ? RightRequesterCapacity.AUTHORITY : RightRequesterCapacity.SELF,
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
                        step(1, new RightEvent.Checked(RequesterIdentityCheck.ACCOUNT)),
                        step(2, new RightEvent.Decided(RightsDecision.GRANTED, Optional.empty(), "Het staat stil."))),
                Set.of(request.about().id()));
        return this;
    }

    private RecordedEvent<RightEvent> step(int number, RightEvent what) {
        return new RecordedEvent<>(number, PersonId.PROGRAM, program.clock().instant(), what);
    }

    private void takeOver(List<RecordedEvent<RightEvent>> steps, Set<UUID> still) {
        program.part(Boards.class)
                .program(request.about().board())
                .run(() -> program.part(RightRequests.class).takeOver(new RightFile(request, steps), still));
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
