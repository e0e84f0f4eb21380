package nl.zorgvuldig.care.medical.viewings.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.care.medical.MedicalKind;

/// One page of a medical file, as doctor and guardian view it together.
///
/// @param mark watermark across the page: who views it and when
/// @param title of a document
/// @param picture address of a page of a document that is shown as a picture
/// @param ground code of the reason why the file was opened after the pupil left
public record ViewingSessionPage(
        String address,
        String pupil,
        String reader,
        String mark,
        int page,
        int pages,
        MedicalKind kind,
        LocalDate happenedOn,
        String author,
        Optional<String> title,
        Optional<String> picture,
        Optional<String> ground,
        List<String> paragraphs) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
