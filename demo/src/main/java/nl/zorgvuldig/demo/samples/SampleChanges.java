package nl.zorgvuldig.demo.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.zorgvuldig.demo.samples.SampleSchool.Pupil;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// Applies changes to the school since the board was loaded: two pupils came, one left, one was
/// renamed, one moved to the group next door.
final class SampleChanges {
    static final String NEW_IN_YEAR_1 = "L29001";
    static final String NEW_IN_YEAR_5 = "L29002";

    /// The keys of the changed pupils.
    record Told(String gone, String renamed, String moved) {}

    private final SampleSchool before;
    private final Set<String> leaveAlone;

    /// @param leaveAlone keys of pupils that other stories need unchanged
    SampleChanges(SampleSchool before, Set<String> leaveAlone) {
        this.before = before;
        this.leaveAlone = leaveAlone;
    }

    Told told() {
        return new Told(key("6", 2), key("5", 3), key("12A", 1));
    }

    SampleSchool after() {
        Told told = told();
        List<Pupil> pupils = new ArrayList<>(before.pupils());
        pupils.removeIf(it -> it.key().equals(told.gone()));
        replace(pupils, told.renamed(), SampleChanges::renamed);
        replace(pupils, told.moved(), it -> in(it, group("12B")));
        LocalDate today = before.today();
        int start = before.year().start();
        pupils.add(pupil(
                NEW_IN_YEAR_1,
                new PersonName("Liv", "van 't", "Veer"),
                today.minusYears(4).minusDays(20),
                1,
                group("12A")));
        pupils.add(pupil(
                NEW_IN_YEAR_5, new PersonName("Bilâl", "", "Ouali"), LocalDate.of(start - 8, 3, 14), 5, group("5")));
        return new SampleSchool(
                before.school(),
                before.year(),
                today,
                before.groups(),
                before.mixed(),
                List.copyOf(pupils),
                before.staff(),
                before.parents());
    }

    private String group(String label) {
        return before.school().brin() + "-" + before.year().start() + "-" + label;
    }

    private String key(String label, int place) {
        return before.pupils().stream()
                .filter(it -> it.group().equals(group(label)) && !leaveAlone.contains(it.key()))
                .skip(place)
                .findFirst()
                .orElseThrow()
                .key();
    }

    private Pupil pupil(String key, PersonName name, LocalDate born, int year, String group) {
        LocalDate entered = before.today().minusDays(3);
        return new Pupil(key, name, born, year, group, false, entered, Optional.empty(), List.of());
    }

    private static void replace(List<Pupil> pupils, String key, UnaryOperator<Pupil> change) {
        pupils.replaceAll(it -> it.key().equals(key) ? change.apply(it) : it);
    }

    private static Pupil renamed(Pupil pupil) {
        PersonName name = pupil.name();
        PersonName now = new PersonName(name.given(), name.prefix(), name.family() + "-Ruijter");
        return new Pupil(
                pupil.key(),
                now,
                pupil.born(),
                pupil.year(),
                pupil.group(),
                pupil.mixed(),
                pupil.entered(),
                pupil.postcode(),
                pupil.parents());
    }

    private static Pupil in(Pupil pupil, String group) {
        return new Pupil(
                pupil.key(),
                pupil.name(),
                pupil.born(),
                pupil.year(),
                group,
                pupil.mixed(),
                pupil.entered(),
                pupil.postcode(),
                pupil.parents());
    }
}
