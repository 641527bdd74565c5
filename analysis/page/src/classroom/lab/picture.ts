// A drawn map as a picture of dots, twice as fine as on the screen.
import {save_canvas} from "../../shared/download";
import {style_colour} from "../../shared/colours";

const fineness = 2;

export async function save_svg_as_png(name: string, picture: SVGSVGElement): Promise<void> {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  const box = picture.viewBox.baseVal;
  const [width, height] = [box.width * fineness, box.height * fineness];
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  const image = new Image();
  // As data: the page's policy lets pictures come from itself and from data only.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  canvas.getContext("2d")?.drawImage(image, 0, 0, width, height);
  save_canvas(name, canvas, style_colour("sea"));
}
