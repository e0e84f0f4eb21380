package nl.zorgvuldig.demo;

import java.time.Clock;
import nl.zorgvuldig.demo.care.ConsultationLoader;
import nl.zorgvuldig.demo.care.EmergencyLoader;
import nl.zorgvuldig.demo.care.ExpertLoader;
import nl.zorgvuldig.demo.care.MedicalLoader;
import nl.zorgvuldig.demo.care.MedicalViewingLoader;
import nl.zorgvuldig.demo.compliance.AccessReviewLoader;
import nl.zorgvuldig.demo.compliance.BreachLoader;
import nl.zorgvuldig.demo.compliance.CodeOfConductLoader;
import nl.zorgvuldig.demo.compliance.ConfidentialityStatementLoader;
import nl.zorgvuldig.demo.compliance.FiguresLoader;
import nl.zorgvuldig.demo.compliance.RegisterLoader;
import nl.zorgvuldig.demo.compliance.RetentionLoader;
import nl.zorgvuldig.demo.compliance.RightsLoader;
import nl.zorgvuldig.demo.compliance.SocialMediaLessonLoader;
import nl.zorgvuldig.demo.compliance.UnusualAccessLoader;
import nl.zorgvuldig.demo.consents.ConsentLoader;
import nl.zorgvuldig.demo.consents.ConsentRoundLoader;
import nl.zorgvuldig.demo.disclosures.ExchangeLoader;
import nl.zorgvuldig.demo.dossiers.AgreementLoader;
import nl.zorgvuldig.demo.dossiers.ConfidentialEntryLoader;
import nl.zorgvuldig.demo.dossiers.DocumentsLoader;
import nl.zorgvuldig.demo.dossiers.DossierAccessLoader;
import nl.zorgvuldig.demo.dossiers.DossierCopyLoader;
import nl.zorgvuldig.demo.dossiers.InspectionLoader;
import nl.zorgvuldig.demo.dossiers.SupportPlanLoader;
import nl.zorgvuldig.demo.dossiers.ViewpointLoader;
import nl.zorgvuldig.demo.pictures.AlbumsLoader;
import nl.zorgvuldig.demo.pictures.EventLoader;
import nl.zorgvuldig.demo.pictures.FilmingLoader;
import nl.zorgvuldig.demo.pictures.LessonRecordingLoader;
import nl.zorgvuldig.demo.pictures.PublicationLoader;
import nl.zorgvuldig.demo.pictures.StaffPictureLoader;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Installation;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Makes the demonstration board on the first start of a demonstration, completely or not at all.
@Component
@Lazy
public final class DemoBoard {
    private final Installation installation;
    private final Boards boards;
    private final SchoolsLoader places;
    private final PeopleLoader people;
    private final PupilsLoader pupils;
    private final ConfidentialEntryLoader confidential;
    private final SampleFolder samples;
    private final ConsentLoader consent;
    private final ConsentRoundLoader rounds;
    private final ConfidentialityStatementLoader conduct;
    private final CodeOfConductLoader codes;
    private final SocialMediaLessonLoader mediaLessons;
    private final StaffPictureLoader staffPictures;
    private final DocumentsLoader documents;
    private final ViewpointLoader viewpoints;
    private final AgreementLoader agreements;
    private final SupportPlanLoader plans;
    private final MedicalLoader medical;
    private final InspectionLoader inspections;
    private final DossierCopyLoader copies;
    private final EmergencyLoader emergencies;
    private final LessonRecordingLoader lessons;
    private final ConsultationLoader consultations;
    private final ExpertLoader experts;
    private final MedicalViewingLoader viewings;
    private final AlbumsLoader albums;
    private final PublicationLoader publications;
    private final DossierAccessLoader looked;
    private final UnusualAccessLoader unusual;
    private final RetentionLoader retention;
    private final EventLoader events;
    private final FilmingLoader filmings;
    private final ExchangeLoader exchanges;
    private final PersonnelLoader personnel;
    private final RightsLoader rights;
    private final RegisterLoader register;
    private final BreachLoader breaches;
    private final AccessReviewLoader reviews;
    private final FiguresLoader figures;
    private final Work work;
    private final Clock clock;

    DemoBoard(
            Installation installation,
            Boards boards,
            SchoolsLoader places,
            PeopleLoader people,
            PupilsLoader pupils,
            ConfidentialEntryLoader confidential,
            SampleFolder samples,
            ConsentLoader consent,
            ConsentRoundLoader rounds,
            ConfidentialityStatementLoader conduct,
            CodeOfConductLoader codes,
            SocialMediaLessonLoader mediaLessons,
            StaffPictureLoader staffPictures,
            DocumentsLoader documents,
            ViewpointLoader viewpoints,
            AgreementLoader agreements,
            SupportPlanLoader plans,
            MedicalLoader medical,
            InspectionLoader inspections,
            DossierCopyLoader copies,
            EmergencyLoader emergencies,
            LessonRecordingLoader lessons,
            ConsultationLoader consultations,
            ExpertLoader experts,
            MedicalViewingLoader viewings,
            AlbumsLoader albums,
            PublicationLoader publications,
            DossierAccessLoader looked,
            UnusualAccessLoader unusual,
            RetentionLoader retention,
            EventLoader events,
            FilmingLoader filmings,
            ExchangeLoader exchanges,
            PersonnelLoader personnel,
            RightsLoader rights,
            RegisterLoader register,
            BreachLoader breaches,
            AccessReviewLoader reviews,
            FiguresLoader figures,
            Work work,
            Clock clock) {
        this.installation = installation;
        this.boards = boards;
        this.places = places;
        this.people = people;
        this.pupils = pupils;
        this.confidential = confidential;
        this.samples = samples;
        this.consent = consent;
        this.rounds = rounds;
        this.conduct = conduct;
        this.codes = codes;
        this.mediaLessons = mediaLessons;
        this.staffPictures = staffPictures;
        this.documents = documents;
        this.viewpoints = viewpoints;
        this.agreements = agreements;
        this.plans = plans;
        this.medical = medical;
        this.inspections = inspections;
        this.copies = copies;
        this.emergencies = emergencies;
        this.lessons = lessons;
        this.consultations = consultations;
        this.experts = experts;
        this.viewings = viewings;
        this.albums = albums;
        this.publications = publications;
        this.looked = looked;
        this.unusual = unusual;
        this.retention = retention;
        this.events = events;
        this.filmings = filmings;
        this.exchanges = exchanges;
        this.personnel = personnel;
        this.rights = rights;
        this.register = register;
        this.breaches = breaches;
        this.reviews = reviews;
        this.figures = figures;
        this.work = work;
        this.clock = clock;
    }

    /// Does nothing when the board exists already, or when this is no demonstration.
    public void makeOnce() {
        if (installation.demonstration() && boards.all().isEmpty()) {
            Population population = Population.on(SchoolDay.today(clock));
            make(population);
            samples.write(population);
        }
    }

    /// Makes the keys first: they are in another database, and a key without its person does no
    /// harm.
    void make(Population population) {
        BoardId board = population.board().id();
        boards.program(board).run(() -> {
            pupils.prepare(population);
            work.change(Act.MAINTAIN, () -> {
                places.load(population);
                people.load(population);
                pupils.load(population);
                confidential.load(population);
                consent.load(population);
                rounds.load(population);
                conduct.load(population);
                codes.load(population);
                mediaLessons.load(population);
                staffPictures.load(population);
                medical.load(population);
                inspections.load(population);
                emergencies.load(population);
                viewings.load(population);
                rights.load(population);
            });
        });
        boards.add(board);
        boards.program(board).run(() -> {
            documents.load(population);
            viewpoints.load(population);
            agreements.load(population);
            plans.load(population);
            medical.loadPapers(population);
            retention.load(population);
            events.load(population);
            albums.load(population);
            filmings.load(population);
            publications.load(population);
        });
        looked.load(population);
        unusual.load(population);
        inspections.hold(population);
        copies.load(population);
        viewings.hold(population);
        lessons.load(population);
        consultations.load(population);
        experts.load(population);
        exchanges.load(population);
        personnel.load(population);
        boards.program(board).run(() -> {
            register.load(population);
            breaches.load(population);
        });
        reviews.load(population);
        figures.load(population);
    }
}
