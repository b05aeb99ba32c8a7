//! The counts as a table, as CSV, and as a chart.

use super::{Counts, Voice};
use std::collections::BTreeMap;
use std::io::{self, Write};

/// One line of one table.
struct Row<'c> {
    name: &'c str,
    office: &'c str,
    quotes: usize,
    articles: Option<usize>,
    /// Of all quotes of the table.
    share: f64,
}

/// All tables, each with its title.
fn tables(counts: &Counts, top: usize) -> Vec<(&'static str, Vec<Row<'_>>)> {
    vec![
        ("people", voices(&counts.people, top)),
        ("organizations", voices(&counts.organizations, top)),
        ("speakers", shares(&counts.speakers)),
        ("kinds of organization", shares(&counts.kinds)),
        ("stances", shares(&counts.stances)),
    ]
}

fn voices(voices: &BTreeMap<String, Voice>, top: usize) -> Vec<Row<'_>> {
    let all: usize = voices.values().map(|v| v.quotes).sum();
    let share = |quotes: usize| 100.0 * quotes as f64 / all as f64;
    let mut rows: Vec<Row<'_>> = voices
        .values()
        .map(|v| Row { name: v.name(), office: v.office(), quotes: v.quotes, articles: Some(v.articles), share: share(v.quotes) })
        .collect();
    rows.sort_by(|a, b| b.quotes.cmp(&a.quotes).then(a.name.cmp(b.name)));
    rows.truncate(top);
    rows
}

fn shares<'c>(counts: &BTreeMap<&'c str, usize>) -> Vec<Row<'c>> {
    let all: usize = counts.values().sum();
    let mut rows: Vec<Row<'c>> = counts
        .iter()
        .map(|(&name, &quotes)| Row { name, office: "", quotes, articles: None, share: 100.0 * quotes as f64 / all as f64 })
        .collect();
    rows.sort_by(|a, b| b.quotes.cmp(&a.quotes).then(a.name.cmp(b.name)));
    rows
}

/// The figures first and the Persian last, so that columns hold in terminals that turn it round.
pub(super) fn table(out: &mut impl Write, counts: &Counts, top: usize) -> io::Result<()> {
    writeln!(out, "{} articles, {} quotes", counts.articles, counts.quotes)?;
    for (title, rows) in tables(counts, top) {
        let articles = if rows.iter().any(|r| r.articles.is_some()) { " articles" } else { "" };
        writeln!(out, "\n quotes  share{articles}  {title}")?;
        for row in rows {
            write!(out, "{:7} {:5.1}%", row.quotes, row.share)?;
            if let Some(articles) = row.articles {
                write!(out, " {articles:8}")?;
            }
            let dash = if row.office.is_empty() { "" } else { " — " };
            writeln!(out, "  {}{dash}{}", row.name, row.office)?;
        }
    }
    Ok(())
}

pub(super) fn csv(out: &mut impl Write, counts: &Counts, top: usize) -> io::Result<()> {
    writeln!(out, "table,name,office,quotes,share,articles")?;
    let field = |text: &str| if text.contains([',', '"', '\n']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() };
    for (title, rows) in tables(counts, top) {
        for row in rows {
            let articles = row.articles.map(|n| n.to_string()).unwrap_or_default();
            writeln!(out, "{title},{},{},{},{:.1},{articles}", field(row.name), field(row.office), row.quotes, row.share)?;
        }
    }
    Ok(())
}

const WIDTH: usize = 760;
/// How wide the names are, and the longest bar.
const NAMES: usize = 310;
const BARS: usize = 360;
const STEP: usize = 26;

/// Horizontal bars that grow from right to left, the names to the right of them.
pub(super) fn svg(out: &mut impl Write, counts: &Counts, top: usize) -> io::Result<()> {
    let tables: Vec<_> = tables(counts, top).into_iter().filter(|(_, rows)| !rows.is_empty()).collect();
    let height = tables.iter().map(|(_, rows)| (rows.len() + 2) * STEP).sum::<usize>() + 2 * STEP;
    writeln!(
        out,
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" role="img">"#
    )?;
    writeln!(out, "<title>{} quotes in {} articles</title>\n<style>", counts.quotes, counts.articles)?;
    writeln!(out, "text {{ font: 14px Vazirmatn, 'Segoe UI', 'Noto Sans Arabic', Tahoma, sans-serif; fill: #1b1b1b }}")?;
    writeln!(out, ".page {{ fill: #fdfdfb }} .bar {{ fill: #0072b2 }} .head {{ font-weight: 700 }}")?;
    writeln!(
        out,
        "@media (prefers-color-scheme: dark) {{ text {{ fill: #e9e9e6 }} .page {{ fill: #16181b }} .bar {{ fill: #6cc0f5 }} }}\n</style>"
    )?;
    writeln!(out, r#"<rect class="page" width="100%" height="100%"/>"#)?;
    let (right, mut y) = (WIDTH - 20, STEP);
    for (title, rows) in &tables {
        y += STEP;
        writeln!(out, r#"<text class="head" x="{right}" y="{y}" text-anchor="end">{title}</text>"#)?;
        let most = rows[0].quotes;
        for row in rows {
            y += STEP;
            let length = BARS * row.quotes / most;
            let (start, full) = (right - NAMES - length, escaped(row.name));
            let office = if row.office.is_empty() { String::new() } else { format!("، {}", escaped(row.office)) };
            writeln!(out, r#"<g><title>{full}{office}: {} ({:.1}%)</title>"#, row.quotes, row.share)?;
            writeln!(out, r#"<text x="{right}" y="{y}" direction="rtl">{}</text>"#, escaped(&shortened(row.name)))?;
            writeln!(out, r#"<rect class="bar" x="{start}" y="{}" width="{length}" height="16" rx="2"/>"#, y - 13)?;
            writeln!(out, r#"<text x="{}" y="{y}" text-anchor="end">{}</text></g>"#, start - 8, row.quotes)?;
        }
        y += STEP;
    }
    writeln!(out, "</svg>")
}

/// What fits beside the bars.
fn shortened(name: &str) -> String {
    let start: String = name.chars().take(40).collect();
    if start.len() < name.len() { format!("{}…", start.trim_end()) } else { start }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
