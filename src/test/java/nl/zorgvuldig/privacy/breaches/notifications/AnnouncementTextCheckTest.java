package nl.zorgvuldig.privacy.breaches.notifications;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.breaches.BreachAnnouncement;
import nl.zorgvuldig.privacy.breaches.BreachHands;
import nl.zorgvuldig.privacy.breaches.BreachId;
import nl.zorgvuldig.privacy.breaches.BreachRisk;
import nl.zorgvuldig.privacy.breaches.BreachVisibility;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.junit.jupiter.api.Test;

/// All families whom a breach concerns read the same words, which often come from what the school
/// wrote down of it: whose address got out, and to whom.
@Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
class AnnouncementTextCheckTest {
    private final BreachHands hands = new BreachHands();
    private final DemoPeople.Family family = hands.demo.population().families().stream()
            .filter(each -> each.kind() == DemoPeople.FamilyKind.TOGETHER)
            .findFirst()
            .orElseThrow();
    private final PupilId child = family.children().getFirst();

    @Test
    void what_many_read_says_not_how_to_reach_a_parent_and_names_no_pupil() {
        BreachId breach = judged();
        for (PersonId person : family.guardians()) {
            DemoPeople.Guardian parent = guardian(person);
            refused(breach, parent.phone(), "breaches.no.names_parent");
            parent.email().ifPresent(it -> refused(breach, it, "breaches.no.names_parent"));
        }
        refused(breach, classmate().full(), "breaches.no.names_child");
        assertThat(hands.read("fg", breach).announcement()).isEmpty();
    }

    /// Who keeps breaches reads it, and nobody else.
    @Test
    void how_they_were_told_in_another_way_may_say_whom_the_school_called() {
        BreachId breach = judged();
        String called = letter(guardian(family.guardians().getFirst()).phone());
        assertThat(hands.announce(breach, BreachAnnouncement.Way.OTHERWISE, called))
                .isEmpty();
    }

    private BreachId judged() {
        BreachId breach = hands.report(BreachVisibility.SCHOOL);
        assertThat(hands.assess(breach, BreachRisk.HIGH)).isEmpty();
        assertThat(hands.found(breach, child)).isEmpty();
        assertThat(hands.notified(breach)).isEmpty();
        return breach;
    }

    private void refused(BreachId breach, String what, String because) {
        assertThat(hands.announce(breach, BreachAnnouncement.Way.EACH, letter(what)))
                .as(what)
                .containsExactly(because);
    }

    private static String letter(String what) {
        return "Een brief met deze gegevens ging naar het verkeerde huis: " + what + ".";
    }

    private DemoPeople.Guardian guardian(PersonId person) {
        return hands.demo.population().guardians().stream()
                .filter(guardian -> guardian.id().equals(person))
                .findFirst()
                .orElseThrow();
    }

    /// Another pupil of the school that keeps the dossier.
    private PersonName classmate() {
        Map<PupilId, PersonName> names = hands.as("bestuur", () -> {
            Pupils pupils = hands.part(Pupils.class);
            return pupils.names(pupils.find(child).orElseThrow().keeper());
        });
        return names.entrySet().stream()
                .filter(entry -> !family.children().contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }
}
