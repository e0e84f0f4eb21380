package nl.zorgvuldig.files.examining;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.files.Unfit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Looks at every object of a PDF for what a paper cannot have: scripts, actions, other files,
/// film. Also at objects that no page leads to, since a reader may come there by another way.
final class PdfExam {
    private static final int DEEPEST = 60;

    /// By the name of the action (`S`).
    private static final Map<String, Unfit> ACTIONS =
            Map.of(
                    "JavaScript", Unfit.SCRIPT,
                    "Launch", Unfit.ACTION,
                    "SubmitForm", Unfit.ACTION,
                    "ImportData", Unfit.ACTION,
                    "GoToE", Unfit.ATTACHMENT,
                    "GoToR", Unfit.ACTION,
                    "Rendition", Unfit.MEDIA,
                    "Movie", Unfit.MEDIA,
                    "Sound", Unfit.MEDIA,
                    "RichMediaExecute", Unfit.MEDIA);

    /// By the name of what stands on a page (`Subtype`).
    private static final Map<String, Unfit> ON_PAGES =
            Map.of(
                    "FileAttachment", Unfit.ATTACHMENT,
                    "RichMedia", Unfit.MEDIA,
                    "Screen", Unfit.MEDIA,
                    "Movie", Unfit.MEDIA,
                    "Sound", Unfit.MEDIA,
                    "3D", Unfit.MEDIA);

    private static final Map<String, Unfit> KEYS =
            Map.of(
                    "JS", Unfit.SCRIPT,
                    "JavaScript", Unfit.SCRIPT,
                    "EmbeddedFiles", Unfit.ATTACHMENT,
                    "EF", Unfit.ATTACHMENT,
                    "XFA", Unfit.DYNAMIC_FORM);

    private final int mostPages;

    PdfExam(int mostPages) {
        this.mostPages = mostPages;
    }

    int pages(Path file) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(
                        new RandomAccessReadBufferedFile(file.toFile()),
                        IOUtils.createMemoryOnlyStreamCache())) {
            for (COSObjectKey key : Set.copyOf(document.getDocument().getXrefTable().keySet())) {
                look(document.getDocument().getObjectFromPool(key));
            }
            look(document.getDocument().getTrailer(), 0);
            int pages = document.getNumberOfPages();
            if (pages < 1) {
                throw new Objected(Unfit.UNREADABLE);
            }
            if (pages > mostPages) {
                throw new Objected(Unfit.TOO_MANY_PAGES);
            }
            return pages;
        } catch (InvalidPasswordException locked) {
            throw new Objected(Unfit.PASSWORD);
        }
    }

    private static void look(COSObject object) {
        COSBase value = object.getObject();
        if (value != null) {
            look(value, 0);
        }
    }

    /// What an object refers to is looked at as an object of its own.
    private static void look(COSBase value, int depth) {
        if (depth > DEEPEST) {
            throw new Objected(Unfit.HEAVY);
        }
        if (value instanceof COSDictionary dictionary) {
            judge(dictionary);
            dictionary.getValues().forEach(one -> inner(one, depth));
        } else if (value instanceof COSArray array) {
            array.forEach(one -> inner(one, depth));
        }
    }

    private static void inner(COSBase value, int depth) {
        if (value instanceof COSDictionary || value instanceof COSArray) {
            look(value, depth + 1);
        }
    }

    private static void judge(COSDictionary dictionary) {
        KEYS.forEach(
                (key, reason) -> {
                    if (dictionary.containsKey(COSName.getPDFName(key))) {
                        throw new Objected(reason);
                    }
                });
        object(dictionary, COSName.S, ACTIONS);
        object(dictionary, COSName.SUBTYPE, ON_PAGES);
        if (name(dictionary, COSName.TYPE).equals("EmbeddedFile")) {
            throw new Objected(Unfit.ATTACHMENT);
        }
    }

    private static void object(COSDictionary dictionary, COSName key, Map<String, Unfit> known) {
        Unfit reason = known.get(name(dictionary, key));
        if (reason != null) {
            throw new Objected(reason);
        }
    }

    private static String name(COSDictionary dictionary, COSName key) {
        String name = dictionary.getNameAsString(key);
        return name == null ? "" : name;
    }
}
