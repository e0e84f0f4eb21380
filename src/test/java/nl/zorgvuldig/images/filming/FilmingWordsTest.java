package nl.zorgvuldig.images.filming;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Rejections;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// What the head writes about filming goes by mail to the parent who asked: it says nothing of how
/// to reach the other parent, nor a parent of another child of the group.
@Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
class FilmingWordsTest {
    private final FilmingDesk desk = new FilmingDesk(13);

    private List<String> reaching() {
        DemoPeople.Guardian partner = guardian(desk.family.guardians().getLast());
        DemoPeople.Guardian neighbour =
                guardian(new FilmingDesk(12).family.guardians().getFirst());
        return List.of(
                "Spreek af met de andere ouder, " + partner.phone() + ".",
                "Vraag de ouder van een ander kind, " + neighbour.phone() + ".");
    }

    private DemoPeople.Guardian guardian(PersonId person) {
        return desk.demo.population().guardians().stream()
                .filter(guardian -> guardian.id().equals(person))
                .findFirst()
                .orElseThrow();
    }

    /// What is the parent's own, also where the other parent lives as well.
    private String own() {
        DemoPeople.Guardian reader = guardian(desk.parent.person());
        return "Wij bellen u op "
                + reader.phone()
                + ", of komen langs: "
                + reader.address().street()
                + " "
                + reader.address().number()
                + ".";
    }

    @Test
    void not_the_conditions_nor_why_a_permission_is_taken_back() {
        FilmingFile asked = desk.asked(desk.first().plusDays(7));
        objects(asked, "conditions", words -> desk.permit(desk.head, asked, words));
        assertThat(desk.permit(desk.head, asked, own())).isInstanceOf(Outcome.Done.class);
        FilmingFile permitted = desk.find(desk.head, asked.id()).orElseThrow();
        objects(permitted, "reason", words -> desk.decide(desk.head, decisions -> decisions.revoke(asked.id(), words)));
        assertThat(desk.decide(desk.head, decisions -> decisions.revoke(asked.id(), own())))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void nor_why_it_is_refused() {
        FilmingFile asked = desk.asked(desk.first().plusDays(14));
        objects(asked, "reason", words -> desk.decide(desk.head, decisions -> decisions.refuse(asked.id(), words)));
        assertThat(desk.decide(desk.head, decisions -> decisions.refuse(asked.id(), own())))
                .isInstanceOf(Outcome.Done.class);
    }

    private void objects(FilmingFile file, String field, Function<String, Outcome<Nothing>> says) {
        int mails = desk.mail(desk.parent).size();
        for (String words : reaching()) {
            assertThat(Rejections.of(says.apply(words)))
                    .as("%s: %s", field, words)
                    .extracting(Objection::field)
                    .containsExactly(field);
        }
        assertThat(desk.find(desk.head, file.id()).map(FilmingFile::state)).contains(file.state());
        assertThat(desk.mail(desk.parent)).hasSize(mails);
    }
}
