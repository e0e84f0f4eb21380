package nl.zorgvuldig.publication;

import static nl.zorgvuldig.policy.Clause.PROMOTION_AFTER_CONSENT;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.LogUnavailable;
import nl.zorgvuldig.consent.AskedNow;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.media.PictureActs;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Group;
import org.springframework.stereotype.Component;

/// Asks those who decide, from the gate: about the children in a picture of whom nobody said yes
/// and nobody said no.
@Component
public final class Questions {
    private final Gates gates;
    private final AskedNow asked;
    private final Boards boards;
    private final AuditLog log;

    Questions(Gates gates, AskedNow asked, Boards boards, AuditLog log) {
        this.gates = gates;
        this.asked = asked;
        this.boards = boards;
        this.log = log;
    }

    /// Uses the key. Empty when there is no such picture in this group.
    ///
    /// @return how many people were sent a message
    /// @throws LogUnavailable when the line cannot be written; nobody is asked then
    @Upholds(PROMOTION_AFTER_CONSENT)
    public Optional<Integer> ask(Granted<Group> key, PictureId picture, Channel channel) {
        GroupId group = key.use(PictureActs.KEEP_PICTURES).id();
        return gates.find(group, picture).map(one -> {
            List<PupilId> open = gates.decided(one, channel).entrySet().stream()
                    .filter(it -> AskRules.of(it.getValue()) == AskRules.Worth.ASKING)
                    .map(it -> it.getKey())
                    .toList();
            log.append(log.done(PictureActs.KEEP_PICTURES, PROMOTION_AFTER_CONSENT, "asked")
                    .through(picture)
                    .counting(open.size()));
            return boards.program(Acting.current().board()).call(() -> asked.ask(channel.purpose(), open));
        });
    }
}
