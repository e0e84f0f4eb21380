package nl.zorgvuldig.school.personnel.items;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.files.PictureRenderer;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.FileDownload;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.PictureContent;
import nl.zorgvuldig.school.personnel.PersonnelActs;
import nl.zorgvuldig.school.personnel.PersonnelAddresses;
import nl.zorgvuldig.school.personnel.PersonnelDossiers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Viewing a document of a personnel dossier as images of its pages, and downloading it.
@Controller
@RequestMapping(PersonnelAddresses.LIST + "/{employee}/stukken/{paper}")
class StaffDocumentController {
    private static final String OPENED = "geopend";

    private final AccessControl access;
    private final PersonnelDossiers dossiers;
    private final StaffDocuments documents;

    StaffDocumentController(AccessControl access, PersonnelDossiers dossiers, StaffDocuments documents) {
        this.access = access;
        this.dossiers = dossiers;
        this.documents = documents;
    }

    @GetMapping
    @Upholds({STAFF_DATA_FOR_APPOINTMENT_AND_PAY, CONFIDENTIALITY})
    Page show(@PathVariable UUID paper, @Opens(PersonnelActs.READ_PERSONNEL_DOCUMENT_CODE) Granted<PersonId> key) {
        return documents
                .open(key, new PersonnelItemId(paper))
                .map(opened -> Page.of("school/personnel/items/document", page(key, opened)))
                .orElseGet(Page::notFound);
    }

    /// A page of a document that was opened a moment ago; without proof of that the document is
    /// opened again, with an audit event.
    @GetMapping("/bladzijde/{page}")
    Page page(
            @PathVariable PersonId employee,
            @PathVariable UUID paper,
            @PathVariable int page,
            @RequestParam(OPENED) Optional<String> proof,
            SignedInUser who) {
        PersonnelItemId id = new PersonnelItemId(paper);
        if (proof.filter(text -> documents.opened(who.person(), employee, id, text))
                .isPresent()) {
            return picture(documents.page(who.person(), employee, id, page, proof.get()));
        }
        return picture(documents
                .open(
                        access.ask(who, PersonnelActs.READ_PERSONNEL_DOCUMENT, employee)
                                .orRefuse(),
                        id)
                .flatMap(opened -> documents.page(who.person(), employee, id, page, opened.proof())));
    }

    private static Page picture(Optional<byte[]> content) {
        return content.map(bytes -> Page.picture(new PictureContent(PictureRenderer.PAGE_TYPE, bytes)))
                .orElseGet(Page::notFound);
    }

    @GetMapping("/bestand")
    @Upholds(CONFIDENTIALITY)
    Page copy(@PathVariable UUID paper, @Opens(PersonnelActs.COPY_PERSONNEL_CODE) Granted<PersonId> key) {
        return documents
                .copy(key, new PersonnelItemId(paper))
                .map(StaffDocumentController::file)
                .orElseGet(Page::notFound);
    }

    private static Page file(StaffDocuments.Copy copy) {
        FileFormat format = copy.paper().format();
        return Page.download(new FileDownload(
                "document-" + copy.piece().happenedOn() + "." + format.extension(), format.type(), out -> {
                    try (InputStream content = copy.content()) {
                        content.transferTo(out);
                    }
                }));
    }

    private StaffDocumentPage page(Granted<PersonId> key, StaffDocuments.Opened opened) {
        String address = PersonnelAddresses.address(key.target()) + "/stukken/"
                + opened.piece().id();
        PersonnelItem.Attachment paper = opened.piece().document().orElseThrow();
        return new StaffDocumentPage(
                PersonnelAddresses.address(key.target()),
                address,
                dossiers.name(key).full(),
                key.clause(),
                key.because(),
                opened.piece(),
                paper.format().shown() == FileFormat.Shown.AS_TEXT
                        ? List.of()
                        : IntStream.rangeClosed(1, paper.pages())
                                .mapToObj(number ->
                                        address + "/bladzijde/" + number + "?" + OPENED + "=" + opened.proof())
                                .toList(),
                opened.paragraphs());
    }
}
