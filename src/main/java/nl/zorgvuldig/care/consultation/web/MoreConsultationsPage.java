package nl.zorgvuldig.care.consultation.web;

import java.util.List;
import nl.zorgvuldig.platform.kernel.PageOf;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// More of the consultations that come, or of those that were.
///
/// @param address without the number of the part
/// @param years to choose from; none for those that come
public record MoreConsultationsPage(
        Sentence title, String address, PageOf<ConsultationsPage.Line> found, List<Form.Option> years, Form form) {}
