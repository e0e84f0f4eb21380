package nl.zorgvuldig.inspection;

import java.util.List;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Classmates;
import nl.zorgvuldig.enrolment.Contact;
import nl.zorgvuldig.enrolment.Guardian;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PupilId;
import org.springframework.stereotype.Component;

/// Gathers who must not stand in what is shown, for the head and for who supervises: both may open
/// the dossier, in which the parents stand.
@Component
final class StrangerBook {
    private final Classmates classmates;
    private final Guardians guardians;
    private final Work work;

    StrangerBook(Classmates classmates, Guardians guardians, Work work) {
        this.classmates = classmates;
        this.guardians = guardians;
        this.work = work;
    }

    Strangers of(AccessRequest request) {
        PupilId pupil = request.pupil();
        List<Guardian> parents = work.read(Act.READ, () -> guardians.list(pupil));
        Contact mine =
                parents.stream()
                        .filter(one -> one.person().equals(request.by()))
                        .map(Guardian::contact)
                        .findFirst()
                        .orElse(new Contact("", "", ""));
        List<Contact> others =
                parents.stream()
                        .filter(one -> !one.person().equals(request.by()))
                        .map(one -> without(one.contact(), mine))
                        .toList();
        return new Strangers(others, classmates.around(pupil));
    }

    /// What who asks shares with the other is no stranger's: parents who live together.
    private static Contact without(Contact other, Contact mine) {
        return new Contact(
                other.email().equalsIgnoreCase(mine.email()) ? "" : other.email(),
                other.phone().equals(mine.phone()) ? "" : other.phone(),
                other.address().equals(mine.address()) ? "" : other.address());
    }
}
