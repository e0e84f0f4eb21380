package nl.zorgvuldig.platform.files.examination;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.files.FileRejection;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/// Examination of every object of a PDF for what a paper cannot have: scripts, actions, other
/// files, film. Includes objects that no page refers to, since a reader may reach them by another
/// way.
final class PdfExam {
    private static final int DEEPEST = 60;

    /// By the name of the action (`S`).
    private static final Map<String, FileRejection> ACTIONS = Map.of(
            "JavaScript", FileRejection.SCRIPT,
            "Launch", FileRejection.ACTION,
            "SubmitForm", FileRejection.ACTION,
            "ImportData", FileRejection.ACTION,
            "GoToE", FileRejection.ATTACHMENT,
            "GoToR", FileRejection.ACTION,
            "Rendition", FileRejection.MEDIA,
            "Movie", FileRejection.MEDIA,
            "Sound", FileRejection.MEDIA,
            "RichMediaExecute", FileRejection.MEDIA);

    /// By the kind of annotation or object on a page (`Subtype`).
    private static final Map<String, FileRejection> ON_PAGES = Map.of(
            "FileAttachment", FileRejection.ATTACHMENT,
            "RichMedia", FileRejection.MEDIA,
            "Screen", FileRejection.MEDIA,
            "Movie", FileRejection.MEDIA,
            "Sound", FileRejection.MEDIA,
            "3D", FileRejection.MEDIA);

    private static final Map<String, FileRejection> KEYS = Map.of(
            "JS", FileRejection.SCRIPT,
            "JavaScript", FileRejection.SCRIPT,
            "EmbeddedFiles", FileRejection.ATTACHMENT,
            "EF", FileRejection.ATTACHMENT,
            "OPI", FileRejection.ACTION,
            "XFA", FileRejection.DYNAMIC_FORM);

    /// By the type of an object (`Type`).
    private static final Map<String, FileRejection> TYPES =
            Map.of("EmbeddedFile", FileRejection.ATTACHMENT, "Filespec", FileRejection.ATTACHMENT);

    /// Keys in a stream dictionary for content that is elsewhere.
    private static final Set<COSName> ELSEWHERE = Set.of(COSName.F, COSName.getPDFName("Ref"));

    private static final COSName NEXT = COSName.getPDFName("Next");
    private static final COSName GO_TO = COSName.getPDFName("GoTo");
    private static final Pattern OTHER_SCHEME = Pattern.compile("[^/?#]*:.*", Pattern.DOTALL);

    private final int mostPages;
    private final PdfDrawingCost weight = new PdfDrawingCost();

    PdfExam(int mostPages) {
        this.mostPages = mostPages;
    }

    int pages(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBufferedFile(file.toFile()), IOUtils.createMemoryOnlyStreamCache())) {
            for (COSObjectKey key :
                    Set.copyOf(document.getDocument().getXrefTable().keySet())) {
                look(document.getDocument().getObjectFromPool(key));
            }
            look(document.getDocument().getTrailer(), 0);
            int pages = document.getNumberOfPages();
            if (pages < 1) {
                throw new ExaminationFailure(FileRejection.UNREADABLE);
            }
            if (pages > mostPages) {
                throw new ExaminationFailure(FileRejection.TOO_MANY_PAGES);
            }
            for (PDPage page : document.getPages()) {
                weight.weigh(page);
            }
            return pages;
        } catch (InvalidPasswordException locked) {
            throw new ExaminationFailure(FileRejection.PASSWORD);
        }
    }

    private void look(COSObject object) throws IOException {
        COSBase value = object.getObject();
        if (value != null) {
            look(value, 0);
        }
    }

    /// Indirect references are not followed: each object is examined by itself.
    private void look(COSBase value, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new ExaminationFailure(FileRejection.HEAVY);
        }
        if (value instanceof COSDictionary dictionary) {
            judge(dictionary);
            if (dictionary instanceof COSStream stream) {
                weight.weigh(stream);
            }
            for (COSBase inside : dictionary.getValues()) {
                inner(inside, depth);
            }
        } else if (value instanceof COSArray array) {
            for (COSBase inside : array) {
                inner(inside, depth);
            }
        }
    }

    private void inner(COSBase value, int depth) throws IOException {
        if (value instanceof COSDictionary || value instanceof COSArray) {
            look(value, depth + 1);
        }
    }

    private static void judge(COSDictionary dictionary) {
        KEYS.forEach((key, reason) -> {
            if (dictionary.containsKey(COSName.getPDFName(key))) {
                throw new ExaminationFailure(reason);
            }
        });
        object(dictionary, COSName.S, ACTIONS);
        object(dictionary, COSName.SUBTYPE, ON_PAGES);
        object(dictionary, COSName.TYPE, TYPES);
        if (dictionary instanceof COSStream && ELSEWHERE.stream().anyMatch(dictionary::containsKey)) {
            throw new ExaminationFailure(FileRejection.ACTION);
        }
        demandStaying(dictionary.getDictionaryObject(COSName.OPEN_ACTION), 0);
        if (dictionary.getDictionaryObject(COSName.AA) instanceof COSDictionary unasked) {
            unasked.keySet().forEach(key -> demandStaying(unasked.getDictionaryObject(key), 0));
        }
        demandOrdinary(dictionary.getDictionaryObject(COSName.URI));
        demandOrdinary(dictionary.getDictionaryObject(COSName.getPDFName("Base")));
    }

    /// An action that runs unasked may only go to a page of the same paper, as Word and LibreOffice
    /// write it.
    private static void demandStaying(@Nullable COSBase action, int depth) {
        if (depth > DEEPEST) {
            throw new ExaminationFailure(FileRejection.HEAVY);
        }
        if (action instanceof COSDictionary does && !GO_TO.equals(does.getCOSName(COSName.S))) {
            throw new ExaminationFailure(
                    ACTIONS.getOrDefault(does.getNameAsString(COSName.S, ""), FileRejection.ACTION));
        }
        if (action instanceof COSDictionary does) {
            switch (does.getDictionaryObject(NEXT)) {
                case COSArray all -> {
                    for (int index = 0; index < all.size(); index++) {
                        demandStaying(all.getObject(index), depth + 1);
                    }
                }
                case COSDictionary next -> demandStaying(next, depth + 1);
                case null, default -> {}
            }
        }
    }

    /// A link that somebody clicks on must lead to a page or a mail address.
    private static void demandOrdinary(@Nullable COSBase address) {
        if (address instanceof COSString text) {
            String target = text.getString().strip();
            if (!DocumentLinks.ordinary(target)
                    && (OTHER_SCHEME.matcher(target).matches() || target.contains("\\") || target.startsWith("//"))) {
                throw new ExaminationFailure(FileRejection.ACTION);
            }
        }
    }

    private static void object(COSDictionary dictionary, COSName key, Map<String, FileRejection> known) {
        FileRejection reason = known.get(name(dictionary, key));
        if (reason != null) {
            throw new ExaminationFailure(reason);
        }
    }

    private static String name(COSDictionary dictionary, COSName key) {
        String name = dictionary.getNameAsString(key);
        return name == null ? "" : name;
    }
}
