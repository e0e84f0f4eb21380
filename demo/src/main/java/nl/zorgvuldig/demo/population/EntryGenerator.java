package nl.zorgvuldig.demo.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.zorgvuldig.demo.population.DemoPupils.Entry;
import nl.zorgvuldig.demo.population.DemoPupils.Kind;
import nl.zorgvuldig.demo.population.DemoPupils.Placement;
import nl.zorgvuldig.demo.population.DemoPupils.Version;
import nl.zorgvuldig.demo.population.PopulationDraft.Child;
import nl.zorgvuldig.demo.population.material.EntryPhrases;
import nl.zorgvuldig.demo.population.material.SchoolDayCalendar;
import nl.zorgvuldig.demo.population.material.SeededRandom;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Generates the entries: nought to eight a pupil, many for a few, each by somebody who guided the
/// pupil that day.
final class EntryGenerator {
    private static final List<Kind> KINDS = List.of(
            Kind.OBSERVATION,
            Kind.OBSERVATION,
            Kind.OBSERVATION,
            Kind.OBSERVATION,
            Kind.OBSERVATION,
            Kind.RESULT,
            Kind.RESULT,
            Kind.RESULT,
            Kind.RESULT,
            Kind.PARENT_TALK,
            Kind.PARENT_TALK,
            Kind.PARENT_TALK,
            Kind.AGREEMENT,
            Kind.AGREEMENT,
            Kind.SUPPORT_PLAN,
            Kind.SUPPORT_PLAN,
            Kind.EXAMINATION_REPORT,
            Kind.INCIDENT);

    private static final int CORRECTED_PERCENT = 7;
    private static final int WITHIN_DAYS = 10;

    private final PopulationDraft draft;
    private final GuideFinder guides;
    private final NavigableSet<LocalDate> schoolDays;
    private final EntryPhrases phrases = new EntryPhrases();

    EntryGenerator(PopulationDraft draft) {
        this.draft = draft;
        guides = new GuideFinder(draft);
        LocalDate first = new SchoolYear(draft.year.start() - SchoolGenerator.YEARS_BACK - 1)
                .period()
                .from();
        schoolDays = first.datesUntil(draft.today)
                .filter(SchoolDayCalendar::isSchoolDay)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void make() {
        Set<PupilId> thick = thick();
        for (Child child : draft.children) {
            SeededRandom dice = SeededRandom.of("entries/" + child.pupil().key());
            List<LocalDate> days = days(child);
            int count = count(child, thick, dice);
            List<LocalDate> chosen = new ArrayList<>();
            for (int i = 0; i < count && !days.isEmpty(); i++) {
                chosen.add(dice.one(days));
            }
            Set<EntryPhrases.Model> used = new HashSet<>();
            chosen.sort(Comparator.naturalOrder());
            for (int i = 0; i < chosen.size(); i++) {
                draft.entries.add(entry(child, i, chosen.get(i), used, dice));
            }
        }
    }

    /// The number of entries; a pupil who left or takes part in a story always has some.
    private int count(Child child, Set<PupilId> thick, SeededRandom dice) {
        PupilId pupil = child.pupil().id();
        if (thick.contains(pupil)) {
            return dice.between(56, 64);
        }
        boolean wanted = child.slot().career().left() || draft.landmarks.containsValue(pupil);
        return dice.between(wanted ? 2 : 0, 8);
    }

    private Entry entry(Child child, int number, LocalDate day, Set<EntryPhrases.Model> used, SeededRandom dice) {
        Placement placement = GuideFinder.placement(child, day).orElseThrow();
        Kind kind = dice.one(KINDS);
        EntryPhrases.Model model = phrases.model(kind, placement.year(), day, used, dice);
        PersonId author = author(kind, placement, day, dice);
        Version first = version(author, day, model, child, dice);
        List<Version> versions = new ArrayList<>(List.of(first));
        if (dice.chance(CORRECTED_PERCENT)) {
            correction(child, author, day, model, dice)
                    .filter(corrected -> !corrected.text().equals(first.text()))
                    .ifPresent(versions::add);
        }
        EntryId id = new EntryId(SeededRandom.id("entry/" + child.pupil().key() + "/" + number));
        return new Entry(id, child.pupil().id(), kind, day, List.copyOf(versions));
    }

    /// A correction by the same author some days later, if she still guides the pupil.
    private Optional<Version> correction(
            Child child, PersonId author, LocalDate day, EntryPhrases.Model model, SeededRandom dice) {
        LocalDate later = day.plusDays(dice.between(1, WITHIN_DAYS));
        if (!SchoolDayCalendar.isSchoolDay(later) || !later.isBefore(draft.today)) {
            return Optional.empty();
        }
        return GuideFinder.placement(child, later)
                .filter(placement -> guides.guides(author, placement, later))
                .map(placement -> version(author, later, model, child, dice));
    }

    private static Version version(
            PersonId author, LocalDate day, EntryPhrases.Model model, Child child, SeededRandom dice) {
        return new Version(
                author, SchoolDayCalendar.afternoon(day, dice), model.subject(), EntryPhrases.fill(model, child, dice));
    }

    private PersonId author(Kind kind, Placement placement, LocalDate day, SeededRandom dice) {
        boolean coordinator =
                switch (kind) {
                    case EXAMINATION_REPORT -> true;
                    case SUPPORT_PLAN -> dice.chance(50);
                    case OBSERVATION, RESULT, PARENT_TALK, AGREEMENT, INCIDENT -> dice.chance(5);
                };
        return coordinator ? guides.coordinator(placement, day) : dice.one(guides.teachers(placement, day));
    }

    /// The pupil that the load tests read, and one in each other school.
    private Set<PupilId> thick() {
        Set<PupilId> thick = new HashSet<>();
        thick.add(Objects.requireNonNull(draft.landmarks.get(LandmarkPupil.THICK_DOSSIER)));
        for (int school = 1; school < draft.schools.size(); school++) {
            int here = school;
            draft.children.stream()
                    .filter(child ->
                            child.slot().school() == here && child.slot().career() == PupilCareer.ORDINARY)
                    .filter(child -> child.slot().yearIn(draft.year, draft.year) == 5 + here)
                    .findFirst()
                    .ifPresent(child -> thick.add(child.pupil().id()));
        }
        return thick;
    }

    /// School days in the last two school years before today, or before the pupil left.
    private List<LocalDate> days(Child child) {
        LocalDate last = draft.today.minusDays(1);
        LocalDate leaves = child.slot().career().leaves(draft.today).orElse(last);
        LocalDate until = leaves.isBefore(last) ? leaves : last;
        LocalDate from =
                new SchoolYear(SchoolYear.of(until).start() - 1).period().from();
        return schoolDays.subSet(from, until.plusDays(1)).stream()
                .filter(day -> GuideFinder.placement(child, day).isPresent())
                .toList();
    }
}
