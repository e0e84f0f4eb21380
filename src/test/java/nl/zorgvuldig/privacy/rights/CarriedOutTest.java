package nl.zorgvuldig.privacy.rights;

import static nl.zorgvuldig.platform.identity.WebVisitor.location;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.EntryDesk;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// What was granted is done in the dossier, for that request, and who asked reads what was done.
class CarriedOutTest {
    private final RightsDesk desk = new RightsDesk(73);
    private final EntryDesk entries = new EntryDesk();
    private final WebVisitor head = desk.demo.signIn("directeur2");
    private final String dossier = entries.dossier(desk.child);

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void items_are_erased_and_rewritten_for_a_request_until_it_is_said_to_be_done() {
        String gone = entries.write(head, desk.child, "Ging over de zilverreiger.");
        String better = entries.write(head, desk.child, "Kwam om tien uur, met de roeipotigen.");
        RightId waiting = desk.asked(desk.first, RightKind.ERASURE);
        RightId request = desk.asked(desk.first, RightKind.RECTIFICATION);
        desk.take(desk.head, request, new RightEvent.Checked(RequesterIdentityCheck.SEEN));
        assertThat(head.get(dossier + "/" + gone + "/wissen").body()).doesNotContain(request.toString());
        desk.take(
                desk.head, request, new RightEvent.Decided(RightsDecision.GRANTED, Optional.empty(), "Wij doen het."));

        assertThat(head.get(dossier + "/" + gone + "/wissen").body())
                .contains(request.toString())
                .doesNotContain(waiting.toString());
        assertThat(head.post(dossier + "/" + gone + "/wissen", erasing(waiting)).statusCode())
                .as("not granted")
                .isEqualTo(422);
        assertThat(location(head.post(dossier + "/" + gone + "/wissen", erasing(request))))
                .isEqualTo(dossier);
        assertThat(head.get(dossier + "/" + better + "/herschrijven").body()).contains(request.toString());
        assertThat(location(
                        head.post(dossier + "/" + better + "/herschrijven", rewriting(request, "Kwam om elf uur."))))
                .isEqualTo(dossier + "#" + better);

        assertThat(head.get("/verzoeken/" + request).body())
                .contains("is 1 stuk van", "gewist.", "is een stuk van", "herschreven.")
                .doesNotContain("zilverreiger", "roeipotigen");
        assertThat(desk.file(desk.head, request).unfinished()).isTrue();
        desk.take(desk.head, request, new RightEvent.Done("Het is gedaan."));
        assertThat(desk.file(desk.head, request).unfinished()).isFalse();
        assertThat(head.post(dossier + "/" + better + "/herschrijven", rewriting(request, "Kwam om twaalf uur."))
                        .body())
                .contains("Dit verzoek is niet toegezegd, of het is al uitgevoerd", "Kwam om twaalf uur.</textarea>");
    }

    private Map<String, String> erasing(RightId request) {
        Map<String, String> form = entries.form(head, "/");
        form.putAll(Map.of("version", "1", "ground", request.toString(), "understood", "on"));
        return form;
    }

    private Map<String, String> rewriting(RightId request, String text) {
        Map<String, String> form = entries.form(head, "/");
        form.putAll(Map.of("version", "1", "ground", "incorrect", "text", text, "request", request.toString()));
        return form;
    }
}
