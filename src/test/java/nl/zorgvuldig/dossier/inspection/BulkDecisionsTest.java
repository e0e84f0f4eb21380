package nl.zorgvuldig.dossier.inspection;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.TwoAtOnce;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequests;
import nl.zorgvuldig.dossier.inspection.requests.OwnRequests;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.withholding.BulkDecisionRules;
import nl.zorgvuldig.dossier.inspection.withholding.DisclosureBlocker;
import nl.zorgvuldig.dossier.inspection.withholding.DisclosureBlockerRules;
import nl.zorgvuldig.dossier.inspection.withholding.DisclosureBlockers;
import nl.zorgvuldig.dossier.inspection.withholding.PieceTreatment;
import nl.zorgvuldig.dossier.inspection.withholding.PreparedPiece;
import nl.zorgvuldig.dossier.inspection.withholding.WithholdingGround;
import nl.zorgvuldig.dossier.inspection.withholding.Withholdings;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The head decides about several pieces at once: about all of them or none, by the rules that hold
/// for each alone, and never over what somebody decided meanwhile.
class BulkDecisionsTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final PieceTreatment SHOWN = new PieceTreatment.Shown();
    private static final PieceTreatment WITHHELD = new PieceTreatment.Withheld(WithholdingGround.OTHER_CHILD);

    private final InspectionDesk desk = new InspectionDesk("directeur2", "directeur2", 1);
    private final WebVisitor head = desk.demo.signIn("directeur2");
    private UUID plain;
    private UUID other;
    private UUID reaching;
    private RequestId id;
    private String list;

    @BeforeEach
    void ask() {
        plain = desk.write("Leest elke dag een kwartier.");
        other = desk.write("Rekent sinds kort zonder vingers.");
        reaching = desk.write(
                "De andere ouder is te bereiken op " + desk.family.second().phone() + ".");
        id = desk.asked(desk.first);
        list = "/inzage-verzoeken/" + id + "/stukken";
    }

    @AfterEach
    void takeBack() {
        desk.as(desk.first, () -> desk.demo.part(OwnRequests.class).withdraw(desk.first, id));
    }

    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, OTHER_FILES_WITH_DIRECTION})
    void many_pieces_are_left_out_with_one_reason_and_each_has_its_line_in_the_log() {
        long before = desk.lines("keep_inspection", "withheld");
        String page = head.get(list).body();
        assertThat(page).contains("Alle stukken <b>", "Nog beslissen <b>", "Noemt anderen <b>");

        HttpResponse<String> done = send(
                stamps(page, plain, other, reaching),
                Map.of("wanted", "withheld", "ground", "other_child", "reason", "Speelden samen."));
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(WebVisitor.location(done)).isEqualTo(list + "?toon=alles&bewaard=3-withheld");
        assertThat(head.get(WebVisitor.location(done)).body()).contains("Bewaard: 3 stukken zijn niet te zien.");
        assertThat(treatment(plain)).isEqualTo(WITHHELD);
        assertThat(treatment(other)).isEqualTo(WITHHELD);
        assertThat(desk.hitch(id, reaching)).isEqualTo(DisclosureBlocker.NONE);
        assertThat(desk.lines("keep_inspection", "withheld")).isEqualTo(before + 3);
        assertThat(head.get(list + "?toon=niet").body()).contains(plain + "", reaching + "");

        assertThat(send(
                                stamps(page, plain, other, reaching),
                                Map.of("wanted", "withheld", "ground", "other_child", "reason", "Speelden samen."))
                        .statusCode())
                .as("the same form sent again")
                .isEqualTo(303);
        assertThat(desk.lines("keep_inspection", "withheld")).isEqualTo(before + 3);

        send(stamps(head.get(list).body(), plain, other), Map.of("wanted", "shown"));
        assertThat(treatment(plain)).isEqualTo(SHOWN);
        assertThat(treatment(other)).isEqualTo(SHOWN);
    }

    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    void what_names_the_other_parent_is_not_shown_together_with_others_and_nothing_of_it_is_kept() {
        desk.withhold(id, plain, WITHHELD, "");
        String page = head.get(list).body();
        assertThat(page).contains("e-mailadres van een andere ouder. Vervang dit stuk");

        HttpResponse<String> refused = send(stamps(page, plain, reaching), Map.of("wanted", "shown"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("1 stuk kan niet samen met andere stukken.");
        assertThat(treatment(plain)).as("all or none").isEqualTo(WITHHELD);
        assertThat(box(refused.body(), plain)).contains("checked");
        assertThat(box(refused.body(), reaching)).doesNotContain("checked");
        assertThat(desk.hitch(id, reaching)).isEqualTo(DisclosureBlocker.PARENT);
    }

    @Test
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void what_somebody_decided_meanwhile_is_said_and_stays() {
        String page = head.get(list).body();
        PieceTreatment masked = new PieceTreatment.Masked(WithholdingGround.OTHER_PARENT, "Er is gebeld.");
        desk.withhold(id, plain, masked, "");

        HttpResponse<String> late =
                send(stamps(page, plain, other), Map.of("wanted", "withheld", "ground", "other_child"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("intussen veranderd, of er is over beslist");
        assertThat(treatment(plain)).isEqualTo(masked);
        assertThat(treatment(other)).isEqualTo(SHOWN);
        assertThat(late.body()).as("its text is not lost in bulk").contains("U schreef hier zelf een tekst.");
        assertThat(late.body()).doesNotContain("value=\"" + plain + "/");
        assertThat(box(late.body(), other)).contains("checked");
    }

    @Test
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void a_form_with_something_missing_is_answered_in_words_and_keeps_what_was_chosen_and_typed() {
        String page = head.get(list).body();
        HttpResponse<String> groundless =
                send(stamps(page, plain), Map.of("wanted", "withheld", "reason", "Praat mee over buiten."));
        assertThat(groundless.statusCode()).isEqualTo(422);
        assertThat(groundless.body()).contains("Kies de grond.", "Praat mee over buiten.");
        assertThat(box(groundless.body(), plain)).contains("checked");

        assertThat(send(List.of(), Map.of("wanted", "shown")).body()).contains("Vink eerst een of meer stukken aan.");
        assertThat(send(stamps(page, plain), Map.of()).statusCode()).isEqualTo(422);
        for (String wrong : List.of(
                "x", plain + "", plain + "/0/gisteren", plain + "/-1/" + "2026-11-24T09:00:00Z", id + "/0/now", "")) {
            assertThat(send(List.of(wrong), Map.of("wanted", "shown")).statusCode())
                    .as(wrong)
                    .isEqualTo(422);
        }
        assertThat(send(stamps(page, plain), Map.of("wanted", "withheld", "ground", "undecided"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(treatment(plain)).isEqualTo(SHOWN);
    }

    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, OTHER_FILES_WITH_DIRECTION})
    void the_list_opens_no_more_than_before_and_only_the_head_of_the_school_decides() {
        long read = desk.lines("read", "head");
        long kept = desk.lines("keep_inspection", "head");
        String page = head.get(list + "?kies=alles").body();
        assertThat(desk.lines("read", "head") - read).isEqualTo(1);
        assertThat(desk.lines("keep_inspection", "head") - kept).isEqualTo(1);

        Map<String, String> form = Map.of("wanted", "withheld", "ground", "other_child");
        for (String handle : List.of("directeur", "ib", "leerkracht", "ouder", "bestuur")) {
            WebVisitor no = desk.demo.signIn(handle);
            assertThat(send(no, list, no.get("/beleid").body(), stamps(page, plain), form)
                            .statusCode())
                    .as(handle)
                    .isIn(403, 404);
        }
        assertThat(desk.demo.nobody().post(list, form).statusCode()).isIn(302, 303, 403);
        assertThat(treatment(plain)).isEqualTo(SHOWN);
    }

    @Test
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void after_one_piece_the_next_that_waits_comes_and_after_the_last_the_list() {
        desk.hitches(id).forEach((piece, hitch) -> {
            if (hitch != DisclosureBlocker.NONE && !piece.value().equals(reaching)) {
                desk.withhold(id, piece.value(), WITHHELD, "");
            }
        });
        UUID second = desk.write("Bel de andere ouder: " + desk.family.second().phone() + ".");
        String from = list + "/" + reaching;
        assertThat(head.get(from).body()).contains("Nog over 2 stukken te beslissen", "href=\"" + list + "/" + second);

        HttpResponse<String> next = head.fill(from, from, withheld(from));
        assertThat(WebVisitor.location(next)).isEqualTo(list + "/" + second + "?bewaard=1-chosen");
        String there = list + "/" + second;
        assertThat(head.get(WebVisitor.location(next)).body()).contains("Bewaard: uw keuze voor het vorige stuk.");
        assertThat(WebVisitor.location(head.fill(there, there, withheld(there))))
                .isEqualTo(list + "?bewaard=1-chosen#" + second);
        assertThat(head.get(list).body()).contains("Verder met de afspraak");
    }

    private Map<String, String> withheld(String page) {
        Map<String, String> form = new HashMap<>(Map.of("showing", "withheld", "ground", "other_parent", "next", "1"));
        String body = head.get(page).body();
        for (String hidden : List.of("seen", "read")) {
            Matcher value = Pattern.compile("name=\"" + hidden + "\" value=\"([^\"]*)\"")
                    .matcher(body);
            assertThat(value.find()).isTrue();
            form.put(hidden, value.group(1));
        }
        return form;
    }

    @ParameterizedTest
    @EnumSource
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void of_two_who_decide_at_once_about_pieces_in_common_one_decides_about_all_and_the_other_about_none(
            TwoAtOnce way) {
        PieceTreatment elsewise = new PieceTreatment.Withheld(WithholdingGround.THIRD_PARTY);
        List<Outcome<Nothing>> decided = way.on(
                "inspection.decision",
                () -> decide(List.of(plain, other), WITHHELD),
                () -> decide(List.of(other, reaching), elsewise));
        assertThat(decided).containsExactlyInAnyOrder(Outcome.done(), Outcome.conflict());
        if (decided.getFirst().equals(Outcome.done())) {
            assertThat(List.of(treatment(plain), treatment(other), treatment(reaching)))
                    .containsExactly(WITHHELD, WITHHELD, SHOWN);
        } else {
            assertThat(List.of(treatment(plain), treatment(other), treatment(reaching)))
                    .containsExactly(SHOWN, elsewise, elsewise);
        }
    }

    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, NECESSARY_FOR_GUIDANCE})
    void to_a_parent_without_authority_pieces_are_shown_together_for_one_reason() {
        InspectionDesk alone = new InspectionDesk("directeur2", "directeur2", 26);
        UUID fact = alone.write("Gaat na de zomer naar groep zeven.");
        alone.authority(alone.first, ParentalAuthority.NONE);
        RequestId asked = alone.asked(alone.first);
        String there = "/inzage-verzoeken/" + asked + "/stukken";
        try {
            String page = head.get(there).body();
            assertThat(page).contains("Waarom laat u deze stukken zien?");
            HttpResponse<String> silent =
                    send(head, there, page, stamps(page, fact), Map.of("wanted", "shown", "reason", "Verkeerd veld."));
            assertThat(silent.statusCode()).isEqualTo(422);
            assertThat(silent.body()).contains("Schrijf op waarom u dit laat zien.", "href=\"#show_reason\"");
            assertThat(send(
                                    head,
                                    there,
                                    page,
                                    stamps(page, fact),
                                    Map.of("wanted", "shown", "show_reason", "Belangrijk om te weten."))
                            .statusCode())
                    .isEqualTo(303);
            assertThat(head.get(there + "?toon=niet&kies=alles").body()).doesNotContain(fact + "/");
        } finally {
            alone.as(alone.first, () -> alone.demo.part(OwnRequests.class).withdraw(alone.first, asked));
            alone.authority(alone.first, ParentalAuthority.JOINT);
        }
    }

    @Test
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void when_the_request_is_over_nothing_is_decided() {
        RequestFile asked = desk.file(id);
        desk.as(
                desk.head,
                () -> desk.demo
                        .part(AccessRequests.class)
                        .refuse(
                                desk.key(desk.head, InspectionActs.KEEP_INSPECTION),
                                asked,
                                asked.history().size(),
                                "Kan niet."));
        assertThat(decide(List.of(plain), WITHHELD))
                .isEqualTo(Outcome.rejected("piece", Sentence.of("inspection.no.refused")));
        assertThat(head.get(list).body()).doesNotContain("type=\"checkbox\"");
    }

    private Outcome<Nothing> decide(List<UUID> items, PieceTreatment wanted) {
        return desk.as(desk.head, () -> {
            RequestFile file = desk.file(id);
            List<PreparedPiece> pieces = desk.prepared(file);
            Map<DossierItemId, DisclosureBlockerRules.Finding> found =
                    desk.demo.part(DisclosureBlockers.class).find(file, pieces);
            List<BulkDecisionRules.Chosen> chosen = new ArrayList<>();
            for (PreparedPiece piece : pieces) {
                DisclosureBlockerRules.Finding finding = found.get(piece.id());
                if (finding != null && items.contains(piece.id().value())) {
                    chosen.add(new BulkDecisionRules.Chosen(piece, finding, piece.seen(), piece.changed()));
                }
            }
            return desk.demo
                    .part(Withholdings.class)
                    .decideAll(desk.key(desk.head, InspectionActs.KEEP_INSPECTION), file, chosen, wanted, "");
        });
    }

    private PieceTreatment treatment(UUID piece) {
        return desk.prepared(desk.file(id)).stream()
                .filter(prepared -> prepared.id().value().equals(piece))
                .findFirst()
                .orElseThrow()
                .showing();
    }

    private static List<String> stamps(String page, UUID... pieces) {
        List<String> stamps = new ArrayList<>();
        for (UUID piece : pieces) {
            Matcher stamp = Pattern.compile("value=\"(" + piece + "/[^\"]+)\"").matcher(page);
            assertThat(stamp.find()).as("a box for %s", piece).isTrue();
            stamps.add(stamp.group(1));
        }
        return stamps;
    }

    /// The box of a piece, as it stands in the page.
    private static String box(String page, UUID piece) {
        Matcher box = Pattern.compile("<input[^>]*value=\"" + piece + "/[^>]*>").matcher(page);
        assertThat(box.find()).as("a box for %s", piece).isTrue();
        return box.group();
    }

    private HttpResponse<String> send(List<String> pieces, Map<String, String> fields) {
        return send(head, list, head.get(list).body(), pieces, fields);
    }

    private HttpResponse<String> send(
            WebVisitor who, String address, String page, List<String> pieces, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).isTrue();
        StringBuilder body = new StringBuilder("_csrf=" + encoded(token.group(1)) + "&toon=alles");
        pieces.forEach(piece -> body.append("&piece=").append(encoded(piece)));
        fields.forEach(
                (name, value) -> body.append('&').append(name).append('=').append(encoded(value)));
        return who.send(who.request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
