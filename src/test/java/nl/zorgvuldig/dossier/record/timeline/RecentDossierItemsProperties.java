package nl.zorgvuldig.dossier.record.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.zorgvuldig.dossier.record.Dossier;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.agreements.Agreement;
import nl.zorgvuldig.platform.holdings.Restriction;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.privacy.retention.RetentionTerm;
import nl.zorgvuldig.school.enrolment.PupilIdentity;
import nl.zorgvuldig.school.enrolment.SchoolCareer;

class RecentDossierItemsProperties {
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final PersonId AUTHOR = new PersonId(UUID.randomUUID());

    @Property(tries = 200)
    void nothing_is_lost_and_the_newest_the_open_and_the_last_written_are_there(
            @ForAll @Size(max = 300) List<@IntRange(max = 2500) Integer> days, @ForAll @IntRange(max = 299) int open) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            entries.add(entry(FIRST.plusDays(days.get(i)), i));
        }
        entries.sort(Comparator.comparing(Entry::happenedOn).reversed());
        Optional<Entry> promised = open < entries.size() ? Optional.of(entries.get(open)) : Optional.empty();

        RecentDossierItems recent = RecentDossierItems.of(dossier(entries, promised));

        assertThat(recent.entries())
                .isSubsetOf(entries)
                .doesNotHaveDuplicates()
                .startsWith(entries.stream().limit(100).toArray(Entry[]::new))
                .isSortedAccordingTo(Comparator.comparing(Entry::happenedOn).reversed());
        promised.ifPresent(each -> assertThat(recent.entries()).contains(each));
        entries.stream()
                .sorted(Comparator.comparing(Entry::writtenAt).reversed())
                .limit(10)
                .forEach(each -> assertThat(recent.entries()).contains(each));
        int left =
                recent.earlier().stream().mapToInt(DossierPage.Earlier::pieces).sum();
        assertThat(left + recent.entries().size()).isEqualTo(entries.size());
        for (DossierPage.Earlier year : recent.earlier()) {
            assertThat(entries.stream())
                    .filteredOn(each -> year.year().period().contains(each.happenedOn()))
                    .filteredOn(each -> !recent.entries().contains(each))
                    .hasSize(year.pieces());
        }
    }

    private static Entry entry(LocalDate day, int written) {
        return new Entry(
                new EntryId(UUID.randomUUID()),
                1,
                EntryKind.AGREEMENT,
                day,
                AUTHOR,
                Instant.EPOCH.plusSeconds(written),
                "Rekent met plezier.",
                Optional.empty());
    }

    private static Dossier dossier(List<Entry> entries, Optional<Entry> promised) {
        return new Dossier(
                new PupilIdentity(new PersonName("Fem", "", "Berg"), Optional.empty()),
                new SchoolCareer(new PupilId(UUID.randomUUID()), new SchoolId(UUID.randomUUID()), List.of(), List.of()),
                List.of(),
                entries,
                Set.of(),
                List.of(),
                List.of(),
                promised.map(RecentDossierItemsProperties::promise).stream().toList(),
                List.of(),
                Restriction.NOTHING,
                new RetentionTerm(2, RetentionTerm.Unit.YEARS),
                Optional.empty());
    }

    private static Agreement promise(Entry entry) {
        return new Agreement(
                entry.id(),
                List.of(new Agreement.Event(
                        1, new Agreement.What.Given(AUTHOR, entry.happenedOn()), AUTHOR, entry.writtenAt())));
    }
}
