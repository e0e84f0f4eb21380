package nl.zorgvuldig.images.publication.release;

import static nl.zorgvuldig.platform.policy.Clause.PROMOTION_AFTER_CONSENT;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.consent.requests.ConsentRequests;
import nl.zorgvuldig.images.albums.PictureActs;
import nl.zorgvuldig.images.publication.PublicationChannel;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.Group;
import org.springframework.stereotype.Component;

/// Consent requests for a picture: asks the legal representatives of children in it about whom
/// nobody consented and nobody refused.
@Component
public final class PublicationConsentRequests {
    private final PublicationPreview gates;
    private final ConsentRequests asked;
    private final Boards boards;
    private final AuditLog log;

    PublicationConsentRequests(PublicationPreview gates, ConsentRequests asked, Boards boards, AuditLog log) {
        this.gates = gates;
        this.asked = asked;
        this.boards = boards;
        this.log = log;
    }

    /// Sends the requests; uses the key. Empty when this group has no such picture.
    ///
    /// @return number of people who were sent a message
    /// @throws LogUnavailable when the audit event cannot be written; nobody is asked then
    @Upholds(PROMOTION_AFTER_CONSENT)
    public Optional<Integer> ask(Granted<Group> key, PictureId picture, PublicationChannel channel) {
        GroupId group = key.use(PictureActs.KEEP_PICTURES).id();
        return gates.find(group, picture).map(each -> {
            List<PupilId> open = gates.decided(each, channel).entrySet().stream()
                    .filter(it -> PublicationConsentRequestRules.of(it.getValue())
                            == PublicationConsentRequestRules.Worth.ASKING)
                    .map(it -> it.getKey())
                    .toList();
            log.append(log.done(PictureActs.KEEP_PICTURES, PROMOTION_AFTER_CONSENT, "asked")
                    .through(picture)
                    .counting(open.size()));
            return boards.program(Acting.current().board()).call(() -> asked.ask(channel.purpose(), open));
        });
    }
}
