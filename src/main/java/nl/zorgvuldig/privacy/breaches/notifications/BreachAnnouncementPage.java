package nl.zorgvuldig.privacy.breaches.notifications;

import java.util.List;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.TagTone;
import nl.zorgvuldig.privacy.breaches.BreachRisk;
import nl.zorgvuldig.privacy.breaches.Breaches;
import nl.zorgvuldig.privacy.breaches.web.BreachPages;

/// Page with the announcement and with who was informed already.
///
/// @param affected how many pupils the audit log named
public record BreachAnnouncementPage(Breaches.File file, List<SubjectNotification> told, int affected, Form form) {
    public String address() {
        return BreachPages.address(file);
    }

    public boolean possible() {
        return (file.announcement().isEmpty() || instead())
                && file.closing().isEmpty()
                && file.judged()
                        .filter(assessment -> assessment.risk() == BreachRisk.HIGH)
                        .isPresent();
    }

    /// Whether nobody was found to inform, so that it must be announced in another way.
    public boolean instead() {
        return file.facts().nobodyFound();
    }

    public int count(SubjectNotification.State state) {
        return (int) told.stream()
                .filter(notification -> notification.state() == state)
                .count();
    }

    public static TagTone tone(SubjectNotification.State state) {
        return switch (state) {
            case SENT, HANDED -> TagTone.YES;
            case ON_ITS_WAY, TO_PRINT, PRINTED -> TagTone.WAIT;
        };
    }
}
