package nl.zorgvuldig.demo.dossiers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.dossier.record.ChildView;
import nl.zorgvuldig.dossier.record.Dossiers;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.plans.PlanLink;
import nl.zorgvuldig.dossier.record.plans.PlanText;
import nl.zorgvuldig.dossier.record.plans.SupportPlans;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads support plans in a thick dossier: one runs and was evaluated once, one has an overdue
/// evaluation, one is closed. One has the child's own view.
@Component
@Lazy
public final class SupportPlanLoader {
    private final Dossiers dossiers;
    private final SupportPlans plans;

    SupportPlanLoader(Dossiers dossiers, SupportPlans plans) {
        this.dossiers = dossiers;
        this.plans = plans;
    }

    public void load(Population population) {
        PlanText reading = new PlanText(
                "Vlotter leren lezen",
                "Leest aan het eind van het jaar teksten van de eigen groep.",
                "Leerkracht: drie keer per week tien minuten samen lezen.\nThuis: elke avond voorlezen.");
        plan(population, reading, 70, List.of(-20, 50), "Het tempo gaat omhoog.", Optional.empty());
        heard(population, reading.title(), 68, "Samen lezen is leuk. Hardop voor de klas durf ik nog niet.");
        PlanText sums = new PlanText(
                "Tafels uit het hoofd",
                "Kent de tafels tot en met tien.",
                "Elke ochtend vijf minuten oefenen met een maatje.");
        plan(population, sums, 60, List.of(-3), "", Optional.empty());
        PlanText settling = new PlanText(
                "Wennen in de groep",
                "Speelt in de pauze met andere kinderen.",
                "De leerkracht kiest elke dag een maatje.");
        plan(
                population,
                settling,
                300,
                List.of(-230),
                "Speelt vaker samen.",
                Optional.of("Het kind heeft vrienden in de groep. Het plan is klaar."));
    }

    private void heard(Population population, String title, int daysAgo, String words) {
        ChildView view = new ChildView(title, "de intern begeleider", words);
        entry(population, EntryKind.CHILD_VIEW, title, "heard", daysAgo, view.written());
    }

    private void plan(
            Population population,
            PlanText text,
            int daysAgo,
            List<Integer> days,
            String evaluation,
            Optional<String> end) {
        PupilId pupil = population.pupil(LandmarkPupil.THICK_DOSSIER);
        PersonId ib = population.person("ib");
        EntryId plan = entry(population, text.title(), "plan", daysAgo, text.written());
        List<PlanLink> links = new ArrayList<>();
        if (!evaluation.isEmpty()) {
            EntryId entry = entry(population, text.title(), "evaluation", daysAgo * 2 / 7, evaluation);
            links.add(link(population, plan, entry, PlanLink.Role.EVALUATION, ib, daysAgo * 2 / 7));
        }
        end.ifPresent(words -> {
            EntryId entry = entry(population, text.title(), "end", daysAgo / 5, words);
            links.add(link(population, plan, entry, PlanLink.Role.CLOSING, ib, daysAgo / 5));
        });
        plans.takeOver(
                pupil,
                plan,
                days.stream().map(day -> population.today().plusDays(day)).toList(),
                links);
    }

    private static PlanLink link(
            Population population, EntryId plan, EntryId entry, PlanLink.Role role, PersonId by, int daysAgo) {
        return new PlanLink(plan, entry, role, by, ConfidentialEntryLoader.moment(population, daysAgo));
    }

    private EntryId entry(Population population, String title, String what, int daysAgo, String text) {
        return entry(population, EntryKind.SUPPORT_PLAN, title, what, daysAgo, text);
    }

    private EntryId entry(Population population, EntryKind kind, String title, String what, int daysAgo, String text) {
        EntryId id =
                new EntryId(UUID.nameUUIDFromBytes(("plan/" + title + "/" + what).getBytes(StandardCharsets.UTF_8)));
        dossiers.takeOver(
                population.pupil(LandmarkPupil.THICK_DOSSIER),
                List.of(new Entry(
                        id,
                        1,
                        kind,
                        population.today().minusDays(daysAgo),
                        population.person("ib"),
                        ConfidentialEntryLoader.moment(population, daysAgo),
                        text,
                        Optional.empty())),
                List.of());
        return id;
    }
}
