//! A chart as a picture file, with fonts of our own, so that it looks the same on every machine.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use super::{ChartError, ChartSvg};

/// Latin, Greek and Cyrillic letters of the font below.
pub const REGULAR_FONT: &[u8] = include_bytes!("../../reports/fonts/Inter-Regular.otf");

/// Inter, under the SIL Open Font License; `reports/fonts/OFL.txt` says how the files were cut.
const FONTS: [&[u8]; 2] =
    [REGULAR_FONT, include_bytes!("../../reports/fonts/Inter-Bold-digits.otf")];
const FAMILY: &str = "Inter";
/// Picture elements per unit of the drawing: ten units are one CSS pixel, which has two.
const SCALE: f32 = 0.2;

/// No font of the machine is read.
static FONT_DATABASE: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    for font in FONTS {
        fonts.load_font_data(font.to_vec());
    }
    fonts.set_sans_serif_family(FAMILY);
    Arc::new(fonts)
});

impl ChartSvg {
    /// The chart at two picture elements per CSS pixel, in the colours of the light theme on white.
    ///
    /// # Errors
    /// An SVG that the rasteriser does not read, or a picture that is too large.
    pub fn png(&self) -> Result<Vec<u8>, ChartError> {
        let pixmap = self.rasterised(None, Color::WHITE)?;
        pixmap.encode_png().map_err(|error| ChartError::Png(Box::new(error)))
    }

    /// The chart as a tree of shapes and texts, in the colours of the light theme.
    ///
    /// # Errors
    /// An SVG that cannot be read back.
    pub fn tree(&self) -> Result<Tree, ChartError> {
        self.styled_tree(None)
    }

    fn styled_tree(&self, style_sheet: Option<String>) -> Result<Tree, ChartError> {
        let options = Options {
            font_family: FAMILY.to_owned(),
            fontdb: FONT_DATABASE.clone(),
            style_sheet,
            ..Options::default()
        };
        Ok(Tree::from_str(self.as_str(), &options)?)
    }

    /// With the rules of a stylesheet, as a browser draws it on a page of another theme.
    pub(super) fn rasterised(
        &self,
        style_sheet: Option<String>,
        background: Color,
    ) -> Result<Pixmap, ChartError> {
        let tree = self.styled_tree(style_sheet)?;
        let size = tree.size().to_int_size();
        let size = size.scale_by(SCALE).ok_or(ChartError::Size)?;
        let mut pixmap = Pixmap::new(size.width(), size.height()).ok_or(ChartError::Size)?;
        pixmap.fill(background);
        resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut pixmap.as_mut());
        Ok(pixmap)
    }
}
