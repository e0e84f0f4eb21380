package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.TwoAtOnce;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.exchange.disclosures.DemandArticle;
import nl.zorgvuldig.exchange.disclosures.DisclosureEvent;
import nl.zorgvuldig.exchange.disclosures.DisclosureFile;
import nl.zorgvuldig.exchange.disclosures.DisclosureId;
import nl.zorgvuldig.exchange.disclosures.DisclosureState;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.exchange.grounds.LegalGround;
import nl.zorgvuldig.exchange.items.ItemTreatment;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the public prosecutor demands goes only with the demand on paper, and of sensitive items only
/// with an authorisation of the examining judge.
@Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
class DemandTest {
    private static final DisclosureBasis DEMAND = new DisclosureBasis.Law(LegalGround.OFFICER_OF_JUSTICE);

    private final ExchangeDesk desk = new ExchangeDesk(64);
    private final DossierItemId entry = desk.write("Was maandag op school.");

    @Test
    void nothing_is_made_before_the_demand_is_recorded_and_nothing_changes_after() {
        DisclosureId id = desk.prepared(DEMAND, entry);
        assertThat(ExchangeDesk.fields(desk.fix(id))).containsExactly("fix");
        assertThatThrownBy(() -> desk.byHand(id, ExchangeActs.KEEP_EXCHANGE, new DisclosureEvent.Fixed()))
                .hasStackTraceContaining("row-level security");
        assertThat(desk.decide(id, entry, new ItemTreatment.Whole())).isEqualTo(Outcome.done());

        assertThat(desk.demanded(id)).isEqualTo(Outcome.done());
        DisclosureFile file = desk.file(id);
        assertThat(file.state()).isEqualTo(DisclosureState.DEMANDED);
        assertThat(file.demand().orElseThrow().demand().number()).isEqualTo("05-881234-26");
        assertThat(desk.decide(id, entry, new ItemTreatment.LeftOut())).isInstanceOf(Outcome.Rejected.class);
        assertThat(desk.demanded(id)).isInstanceOf(Outcome.Rejected.class);
        assertThat(desk.fix(id)).isEqualTo(Outcome.done());
        assertThat(desk.send(id)).isInstanceOf(Outcome.Done.class);
        desk.stop(id);
    }

    @Test
    void what_is_sensitive_goes_only_with_an_authorisation() {
        DisclosureId id = desk.prepared(DEMAND, entry);
        for (DemandArticle article : DemandArticle.values()) {
            assertThat(ExchangeDesk.fields(desk.demanded(desk.file(id), article, "", Set.of(entry))))
                    .as(article.number())
                    .containsExactly(article == DemandArticle.SENSITIVE ? "authorisation" : "sensitive");
        }
        assertThat(desk.file(id).demand()).isEmpty();
        assertThat(desk.demanded(desk.file(id), DemandArticle.SENSITIVE, "RC 26/1234", Set.of(entry)))
                .isEqualTo(Outcome.done());
        DisclosureEvent.Demanded demanded = desk.file(id).demand().orElseThrow();
        assertThat(demanded.sensitive()).containsExactly(entry);
        assertThat(demanded.demand().authorisation()).contains("RC 26/1234");
        assertThatThrownBy(() -> superuser(
                        "update exchange.step set article = 'recorded' where disclosure = :id and what = 'demanded'",
                        id))
                .hasStackTraceContaining("step_sensitive");
        desk.stop(id);
    }

    /// What was made before the program asked for a demand stays unsent until it is stopped.
    @Test
    void a_package_without_a_demand_is_not_sent_and_its_page_says_why() {
        DisclosureId id = desk.prepared(DEMAND, entry);
        assertThat(desk.demanded(id)).isEqualTo(Outcome.done());
        assertThat(desk.fix(id)).isEqualTo(Outcome.done());
        superuser("delete from exchange.step where disclosure = :id and what = 'demanded'", id);
        superuser("update exchange.step set step = 1 where disclosure = :id and what = 'fixed'", id);

        assertThat(ExchangeDesk.fields(desk.send(id))).containsExactly("send");
        assertThatThrownBy(() -> desk.byHand(id, ExchangeActs.KEEP_EXCHANGE, new DisclosureEvent.Sent(List.of())))
                .hasStackTraceContaining("row-level security");
        assertThat(desk.demo.signIn("directeur2").get("/uitwisseling/" + id).body())
                .contains("De vordering is niet vastgelegd.")
                .doesNotContain("/versturen");
        assertThat(desk.stop(id)).isEqualTo(Outcome.done());
    }

    @Test
    void another_ground_has_no_demand() {
        DisclosureId id = desk.prepared(new DisclosureBasis.Law(LegalGround.COURT), entry);
        assertThat(ExchangeDesk.fields(desk.demanded(id))).containsExactly("article");
        assertThat(desk.fix(id)).isEqualTo(Outcome.done());
        desk.stop(id);
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_record_it_one_does(TwoAtOnce way) {
        DisclosureId id = desk.prepared(DEMAND, entry);
        DisclosureFile before = desk.file(id);
        List<Outcome<Nothing>> answers = way.on(
                "exchange.step",
                () -> desk.demanded(before, DemandArticle.RECORDED, "", Set.of()),
                () -> desk.demanded(before, DemandArticle.IDENTIFYING, "", Set.of()));
        assertThat(answers).contains(Outcome.done()).hasAtLeastOneElementOfType(Outcome.Conflict.class);
        assertThat(desk.file(id).history()).hasSize(1);
        desk.stop(id);
    }

    @Test
    void on_its_page_it_is_filled_in_and_what_was_typed_stays() {
        DisclosureId id = desk.prepared(DEMAND, entry);
        String page = "/uitwisseling/" + id;
        String form = page + "/vordering";
        WebVisitor head = desk.demo.signIn("directeur2");
        assertThat(head.get(page).body())
                .contains(form, "U mag hier met niemand over praten")
                .doesNotContain("/vastleggen");

        String today = desk.demo.clock().today().toString();
        Map<String, String> typed = new HashMap<>(Map.of(
                "seen",
                "0",
                "article",
                "recorded",
                "number",
                "05-881234-26",
                "on",
                today,
                "until",
                today,
                "data",
                "Wie er maandag was.",
                "sensitive",
                entry.toString()));
        HttpResponse<String> refused = head.fill(page, form, typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Op dit artikel mag geen stuk", "Wie er maandag was.", "05-881234-26");
        for (String handle : List.of("directeur", "leerkracht", "fg", "bestuur")) {
            assertThat(desk.demo.signIn(handle).fill("/", form, typed).statusCode())
                    .as(handle)
                    .isIn(403, 404);
        }
        typed.put("article", "126nd");
        assertThat(head.fill(page, form, typed).statusCode()).isEqualTo(422);

        typed.put("article", "recorded");
        typed.remove("sensitive");
        assertThat(head.fill(page, form, typed).statusCode()).isEqualTo(303);
        assertThat(head.get(page).body())
                .contains("Artikel 126nd, nummer 05-881234-26", "Wie er maandag was.", "/vastleggen")
                .doesNotContain(form);
        assertThat(head.fill(page, form, typed).statusCode()).isIn(409, 422);
        desk.stop(id);
    }

    private void superuser(String sql, DisclosureId id) {
        desk.demo.superuser("zorgvuldig").sql(sql).param("id", id.value()).update();
    }
}
