/**
 * The supplied text: its id, its language (a BCP 47 tag), the SHA-256 of its bytes, and where it stands
 * below the site's root.
 * The file is the received text, byte for byte, and the only authoritative text of the project.
 */
export const licenceSource = {
  id: 'baichuan2-community-licence',
  language: 'zh-CN',
  sha256: '321854b4593088ad85d4e9110353697a54a2a6ae36142105ea87285bf4a7ebb7',
  file: 'licence/source.zh-CN.txt',
} as const;
